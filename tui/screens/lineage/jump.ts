import { showLineage } from '../../../src/commands/show-lineage.ts';
import type { Arn } from '../../../src/domain/arn.ts';
import type { ExecutionState, State } from '../../../src/store/index.ts';
import type { Related } from '../../shell/screen.ts';

/** How many associations away it looks, until somebody asks for more. */
export const DEPTH = 10;

/** Asks for the lineage of something, and goes there. */
export const lineageOf = (what: string, of: { readonly from: string; readonly step?: string }): Related => ({
  title: `lineage of ${what}`,
  place: { screen: 'lineage', filter: '' },
  ask: (tools, go) => tools.perform(showLineage, { ...of, direction: 'both', depth: DEPTH }, go),
});

/** A pipeline is no entity: what its newest execution ran and made is. */
export function lineageOfPipeline({ executions }: Pick<State, 'executions'>, pipeline: Arn): readonly Related[] {
  let newest: ExecutionState['execution'] | null = null;
  for (const { execution } of executions.values())
    if (execution.pipelineArn === pipeline && execution.startedAt > (newest?.startedAt ?? '')) newest = execution;
  return newest === null ? [] : [lineageOf(`the newest execution of ${newest.pipeline}`, { from: newest.arn })];
}
