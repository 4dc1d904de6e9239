import { placeOf } from '../principals.ts';
import type { Check } from '../check.ts';

export const expiredSuppression = {
  id: 'expired-suppression',
  severity: 'warning',
  summary: 'the last day of a suppression is over',
  why: 'somebody let a finding stand for a time, and that time is over: the finding counts again',
  fix: 'correct what the finding says and remove the suppression, or decide again and give it a new day',
  source: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  suppressions: ({ suppressions }) =>
    suppressions
      .filter(({ expired }) => expired)
      .map((one) => ({
        subject: one.subject ?? one.part,
        message: `${one.check} was let stand until ${one.until ?? ''}: ${one.reason}`,
        ...placeOf(one),
      })),
} as const satisfies Check;
