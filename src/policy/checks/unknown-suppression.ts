import { isOfPolicy } from '../policy-rules.ts';
import { placeOf } from '../principals.ts';
import type { Check } from '../check.ts';

export const unknownSuppression = {
  id: 'unknown-suppression',
  severity: 'error',
  summary: 'a suppression names a check that does not exist',
  why: 'it holds back nothing: the finding that was meant still counts, or the check has another name now',
  fix: 'write the id as `sagelane check` prints it',
  source: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  suppressions: ({ suppressions, known }) =>
    suppressions
      .filter(({ check }) => !known.includes(check) && !isOfPolicy(check))
      .map((one) => ({ subject: one.subject ?? one.part, message: `there is no check ${one.check}`, ...placeOf(one) })),
} as const satisfies Check;
