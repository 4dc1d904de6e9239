import { mapLimit } from '../../domain/map-limit.ts';
import type { AccountReaders } from '../../aws/ports.ts';
import type { Arn } from '../../domain/arn.ts';
import { pipeline } from '../../domain/shareables/pipeline.ts';
import type { Clock } from '../../domain/clock.ts';
import { problemsOf, SagelaneError } from '../../domain/errors.ts';
import type { AccessCheck } from './share-facts.ts';

const AT_ONCE = 8;
/** What AWS answers to somebody who has no access, or not any more. */
const DENIALS = new Set(['AccessDeniedException', 'ResourceNotFound', 'ResourceNotFoundException']);

/** Calls Describe on every pipeline as the consumer: only that proves access. */
export async function checkAccess(
  readers: AccountReaders,
  resources: readonly Arn[],
  clock: Clock,
): Promise<AccessCheck> {
  if (resources.length === 0) return { kind: 'unknown', detail: 'no pipeline of the share is visible yet' };
  const pipelines = resources.filter((arn) => pipeline.arn.test(arn));
  if (pipelines.length === 0) return { kind: 'unknown', detail: 'only access to pipelines is tried out' };
  try {
    await mapLimit(pipelines, AT_ONCE, (arn) => readers.pipelines.describe(arn));
    const { arn } = await readers.identity();
    return { kind: 'allowed', by: arn, at: clock.now().toISOString() };
  } catch (cause) {
    if (!(cause instanceof SagelaneError)) throw cause;
    const [problem] = problemsOf(cause);
    const kind = DENIALS.has(cause.code) ? 'denied' : 'unknown';
    return { kind, detail: `${problem?.code}: ${problem?.why ?? problem?.what}` };
  }
}
