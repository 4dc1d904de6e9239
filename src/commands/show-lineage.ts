import { filteredLineage, NO_FILTER, type LineageFilter } from '../domain/lineage/filter.ts';
import type { LineageDirection, LineageGraph } from '../domain/lineage/graph.ts';
import type { Command } from './engine/command.ts';
import { tellReaches } from './engine/find-pipeline.ts';
import { filterFlags } from './engine/lineage/filter-flags.ts';
import { readLineage } from './engine/lineage/read-lineage.ts';

export interface ShowLineageInput {
  /** ARN of a lineage entity; or of a job, a model, an execution; an S3 URI, an image, a name. */
  readonly from: string;
  /** Of a pipeline execution: only this step. */
  readonly step?: string;
  readonly direction: LineageDirection;
  /** How many associations away it looks. */
  readonly depth: number;
  /** How many entities are enough. */
  readonly limit?: number;
  /** False: names, properties and dates are not read, which saves a call for each entity. */
  readonly describe?: boolean;
  readonly filter?: LineageFilter;
}

export const MOST_ENTITIES = 2_000;

export const showLineage = {
  id: 'show-lineage',
  title: 'Show what something came of, and what came of it, across accounts',
  effect: 'reads',
  line: ({ from, step, direction, depth, limit, describe, filter = NO_FILTER }) => [
    'lineage',
    'show',
    from,
    ...(step === undefined ? [] : ['--step', step]),
    '--direction',
    direction,
    '--depth',
    String(depth),
    ...filterFlags(filter),
    ...(limit === undefined ? [] : ['--limit', String(limit)]),
    ...(describe === false ? ['--no-describe'] : []),
  ],
  target: ({ from }) => from,
  async run({ from, step, direction, depth, limit = MOST_ENTITIES, describe = true, filter = NO_FILTER }, context) {
    const wish = { from, direction, depth, limit, describe, ...(step === undefined ? {} : { step }) };
    const whole = await readLineage(context, wish);
    const graph = filteredLineage(whole, filter);
    context.emit({ type: 'lineage.shown', graph });
    tellReaches(context, graph.reaches);
    return graph;
  },
} as const satisfies Command<ShowLineageInput, LineageGraph>;
