import type { Arn } from '../arn.ts';
import { jobNameOf } from '../sessions/job-arn.ts';
import type { ContainmentFact } from './verdict.ts';

/** Many are a number, and the first of them. */
const MOST_NAMES = 8;

/**
 * Jobs under a role of the person's that CloudTrail names nobody for: they may be theirs, begun a moment ago, or somebody's
 * who carries no identity. None is stopped on suspicion, and nobody is told that all is over.
 */
export const unknownWords = (unknown: readonly Arn[]): readonly string[] =>
  unknown.length === 0
    ? []
    : [
        `under a role of theirs for somebody unknown: ${jobNames(unknown)} (CloudTrail tells some 5 minutes late: contain again then, or stop them by hand)`,
      ];

export const unknownFacts = (unknown: readonly Arn[], at: string): readonly ContainmentFact[] =>
  unknown.length === 0
    ? []
    : [{ fact: `not theirs: ${jobNames(unknown)}`, proof: 'cannot be proved', source: 'CloudTrail names nobody', at }];

/** The first of them by name, and how many more there are. */
export function jobNames(jobs: readonly Arn[]): string {
  const more = jobs.length - MOST_NAMES;
  return jobs.slice(0, MOST_NAMES).map(jobNameOf).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
