import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import { definitionOf } from './definition.ts';
import type { StepDefinition } from './definition-steps.ts';
import { executionValues } from './execution-values.ts';
import { resolveValue, type ValueOf } from './step-values.ts';

/** A run of the same step in an earlier execution. */
export interface CachedRun {
  readonly from: string;
  readonly step: StepRecord;
}

/**
 * The latest success of the step in another execution of its pipeline, with the same arguments and not too old, when the
 * step asks for that. https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines-caching.html
 */
export function cachedRun(
  world: World,
  execution: ExecutionRecord,
  step: StepDefinition,
  valueOf: ValueOf,
): CachedRun | undefined {
  const oldest = world.now() - cacheAge(step);
  // Steps that ask for no cache are most.
  if (!(oldest <= world.now())) return undefined;
  const wanted = signatureOf(step, valueOf);
  const others = world.tables.executions.by('pipeline', execution.pipeline).reverse();
  for (const other of others) {
    const run = other.steps.find((one) => one.name === step.name);
    if (other.arn === execution.arn || run?.status !== 'Succeeded' || run.reused || run.startedAt < oldest) continue;
    const definition = definitionOf(world, other.definition);
    const defined = definition.steps.find((one) => one.name === step.name);
    if (defined && signatureOf(defined, executionValues(world, other, definition)) === wanted)
      return { from: other.arn, step: run };
  }
  return undefined;
}

const signatureOf = (step: StepDefinition, valueOf: ValueOf): string =>
  JSON.stringify([step.type, resolveValue(step.document['Arguments'], valueOf)]);

/** `CacheConfig.ExpireAfter` in milliseconds; NaN when the step is not to be cached. */
function cacheAge({ document }: StepDefinition): number {
  const { Enabled, ExpireAfter } = (document['CacheConfig'] ?? {}) as Readonly<Record<string, unknown>>;
  if (Enabled !== true) return NaN;
  return typeof ExpireAfter === 'string' ? durationOf(ExpireAfter) : Infinity;
}

/** ISO 8601: `P30D`, `PT2H30M`; months and years as of 30 and 365 days. */
function durationOf(text: string): number {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text);
  if (!match) return NaN;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((one) => Number(one ?? 0));
  return (((years * 365 + months * 30 + weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
}
