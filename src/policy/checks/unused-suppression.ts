import { placeOf } from '../principals.ts';
import type { Check, Hit } from '../check.ts';

export const unusedSuppression = {
  id: 'unused-suppression',
  severity: 'warning',
  summary: 'a suppression holds back nothing in the manifest or its app (warning), or in this plan (info)',
  why: 'it would silently let the next finding of that kind stand, which nobody has looked at',
  fix: 'remove it; if its finding moved, put the suppression beside what it is about now',
  source: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  suppressions: ({ suppressions, of }) =>
    suppressions
      .filter(({ used, expired }) => used === false && !expired)
      .map((one): Hit => ({
        subject: one.subject ?? one.part,
        ...((of === 'plan' || of === 'policies') && { severity: 'info' }),
        message: `${one.check} has nothing to say here`,
        ...placeOf(one),
      })),
} as const satisfies Check;
