import { isPartial, regionsOf } from '../domain/account-reach.ts';
import type { SeenPipeline } from '../domain/execution.ts';
import { aliasOf } from './engine/alias-of.ts';
import type { Command } from './engine/command.ts';
import { tellReaches, visiblePipelines } from './engine/find-pipeline.ts';

/** What can be seen from here, without a manifest too: RAM tells what others share, SageMaker lists own ones alone. */
export const listPipelines = {
  id: 'list-pipelines',
  title: 'List own pipelines, and who shares others by which permission',
  effect: 'reads',
  line: () => ['executions', 'pipelines'],
  target: () => 'all pipelines',
  async run(_input, context) {
    const { seen, reaches } = await visiblePipelines(context, { grants: true });
    const sorted = [...seen].sort(
      (a, b) =>
        Number(a.pipeline.shared) - Number(b.pipeline.shared) ||
        a.pipeline.owner.localeCompare(b.pipeline.owner) ||
        a.pipeline.name.localeCompare(b.pipeline.name),
    );
    const alias = await aliasOf(context);
    for (const { pipeline, account } of sorted)
      context.emit({
        type: 'pipeline.seen',
        pipeline,
        ownerAlias: alias(pipeline.owner),
        account,
        alias: alias(account),
      });
    const partial = isPartial(reaches);
    context.emit({ type: 'pipelines.listed', count: sorted.length, partial, regions: regionsOf(reaches) });
    tellReaches(context, reaches);
    return sorted;
  },
} as const satisfies Command<object, readonly SeenPipeline[]>;
