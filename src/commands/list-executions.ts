import { isPartial, regionsOf } from '../domain/account-reach.ts';
import type { AccountId, Arn } from '../domain/arn.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { ExecutionEvents } from '../domain/events/execution-events.ts';
import { gridOf } from '../domain/execution-grid.ts';
import type { Execution, SeenPipeline } from '../domain/execution.ts';
import { aliasOf } from './engine/alias-of.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext, WorkAccount } from './engine/context.ts';
import { findPipeline, joinReaches, tellReaches, visiblePipelines } from './engine/find-pipeline.ts';

export interface ListExecutionsInput {
  /** Name or ARN; default every pipeline that can be seen. */
  readonly pipeline?: string;
  /** Newest executions per pipeline. */
  readonly limit: number;
  /** How many that ended are described, for their end and the useful reason: AWS lists neither. Default 200. */
  readonly describe?: number;
  /** Told as they come in, for a face that puts them in order itself. */
  readonly stream?: boolean;
  /** Of each execution its parameters too: one call each. */
  readonly parameters?: boolean;
  /** Runs by steps, one grid for each pipeline: one call for each execution. */
  readonly grid?: boolean;
  /** Only what is new, or has another status than when this was asked, or the terminal app left, last. */
  readonly sinceLast?: boolean;
}

/** What an execution is told with besides. */
type Told = Pick<ExecutionEvents['execution.listed'], 'parameters' | 'was'>;

const DESCRIBE_MOST = 200;

/** Own pipelines and those that other accounts share, which AWS's own Studio does not show. */
export const listExecutions = {
  id: 'list-executions',
  title: 'List executions of own and shared pipelines',
  effect: 'reads',
  line: (input) => [
    'executions',
    'list',
    ...(input.pipeline === undefined ? [] : [input.pipeline]),
    '--limit',
    String(input.limit),
    ...(input.grid ? ['--format', 'grid'] : []),
    ...(input.parameters ? ['--parameters'] : []),
    ...(input.sinceLast ? ['--since-last'] : []),
  ],
  target: (input) => input.pipeline ?? 'all pipelines',
  async run(input, context) {
    const { stream = false, grid = false, parameters = false } = input;
    const places = await context.places();
    const news = input.sinceLast ? await newsOf(context) : null;
    const { seen, reaches } =
      input.pipeline === undefined
        ? await visiblePipelines(context)
        : { seen: [await findPipeline(context, input.pipeline)], reaches: [] };
    for (const { pipeline } of seen) context.emit({ type: 'pipeline.listed', pipeline });
    if (stream) tellReaches(context, reaches);
    const alias = await aliasOf(context);
    const tellOne = (execution: Execution, more: Told = {}): void =>
      context.emit({ type: 'execution.listed', execution, ownerAlias: alias(execution.owner), ...more });
    const tell = (executions: readonly Execution[]): void => executions.forEach((one) => tellOne(one));
    const survey = await context.watch.executions({
      accounts: input.pipeline === undefined ? places : placesOf(seen, places),
      pipelines: seen,
      limit: input.limit,
      // A grid has the reason in its cells.
      describe: grid ? 0 : (input.describe ?? DESCRIBE_MOST),
      ...(stream ? { onListed: tell } : {}),
    });
    const joined = input.pipeline === undefined ? joinReaches(reaches, survey.reaches) : survey.reaches;
    const told = news ? survey.executions.filter((one) => news.was(one) !== one.status) : survey.executions;
    if (news) for (const one of told) tellOne(one, { was: news.was(one) });
    else if (grid || parameters) await tellRuns(context, seen, told, input, tellOne);
    else if (!stream) tell(told);
    const partial = isPartial(joined);
    const undescribed = grid ? 0 : survey.undescribed;
    context.emit({
      type: 'executions.listed',
      count: told.length,
      partial,
      undescribed,
      grids: grid ? seen.length : 0,
      sinceLast: news !== null,
      regions: regionsOf(places),
    });
    tellReaches(context, joined);
    // What could not be read now keeps the status it was seen with, and is news when it has another.
    news?.leave();
    return told;
  },
} as const satisfies Command<ListExecutionsInput, readonly Execution[]>;

/** Where the one pipeline is that was asked for; a pipeline given by ARN may be in a Region that is not read otherwise. */
function placesOf(seen: readonly SeenPipeline[], places: readonly WorkAccount[]): readonly WorkAccount[] {
  const [only] = seen;
  const place = places.find(({ id }) => id === only?.account);
  return place && only ? [{ ...place, region: only.pipeline.region }] : [];
}

/** What was known when somebody left last. */
async function newsOf(context: CommandContext) {
  const history = await context.history();
  if (history === null)
    throw new SagelaneError({
      code: 'NoHistory',
      what: 'nothing can be remembered on this machine',
      why: 'the cache folder cannot be written, or is of a newer sagelane',
      fix: 'see that $XDG_CACHE_HOME/sagelane (default ~/.cache/sagelane) can be written',
    });
  context.emit({ type: 'history.opened', file: history.file, leftAt: history.leftAt });
  // Before anything of now is kept.
  const before = new Map(history.executions().map(({ execution, leftAs }) => [execution.arn, leftAs]));
  return {
    was: ({ arn }: Execution): string | null => before.get(arn) ?? null,
    leave: () => history.leave(context.clock.now().toISOString()),
  };
}

async function tellRuns(
  context: CommandContext,
  seen: readonly SeenPipeline[],
  executions: readonly Execution[],
  { grid = false, parameters = false }: ListExecutionsInput,
  tellOne: (execution: Execution, more: Told) => void,
): Promise<void> {
  const seers = new Map<Arn, AccountId>(seen.map(({ pipeline, account }) => [pipeline.arn, account]));
  const runs = await context.watch.runs({
    executions,
    accountOf: ({ pipelineArn, owner }) => seers.get(pipelineArn) ?? owner,
    steps: grid,
    parameters,
  });
  if (!grid) {
    for (const { execution, parameters: values } of runs) tellOne(execution, { parameters: values });
    return;
  }
  const byPipeline = Map.groupBy(runs, ({ execution }) => execution.pipelineArn);
  for (const { pipeline } of seen)
    context.emit({
      type: 'execution.grid-listed',
      grid: gridOf(pipeline.arn, pipeline.name, byPipeline.get(pipeline.arn) ?? []),
    });
}
