import type { Aws } from '../../../aws/ports.ts';
import type { Arn } from '../../../domain/arn.ts';
import { counted } from '../../../domain/counted.ts';
import { jobNames } from '../../../domain/containment/unknown-jobs.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import type { NamedPlace } from './named-places.ts';
import { wordsOf } from './words-of.ts';

/** As many pipelines are asked what runs in one account and Region: a call each. */
const PIPELINES_AT_MOST = 100;

/** Pipeline executions that run as a role, whoever began them, and what of them is not known; a sentence each. */
export async function executionsOfRole(
  aws: Aws,
  { id, region, name }: NamedPlace,
  role: Arn,
  now: Date,
): Promise<{ readonly running: readonly Arn[]; readonly unread: readonly string[] }> {
  const most = PIPELINES_AT_MOST;
  try {
    const { running, unsure, unread } = await aws.readers(id, region).containment.executionsAs(role, { now, most });
    return {
      running,
      unread: [
        ...(unsure.length > 0
          ? [
              `executions that began before their pipeline was changed may run as the role: ${jobNames(unsure)} (AWS does not tell; stop them by hand)`,
            ]
          : []),
        ...(unread > 0
          ? [
              `${counted(unread, 'more pipeline')} of ${name} may run as the role: no more than ${most} are looked at, the newest executions first`,
            ]
          : []),
      ],
    };
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { running: [], unread: [`pipeline executions that run in ${name} could not be listed: ${wordsOf(thrown)}`] };
  }
}
