import { placeNames } from '../../../domain/account-reach.ts';
import { regionOfArn, type Arn } from '../../../domain/arn.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import type { LineageVertex } from '../../../domain/lineage/entity.ts';
import type { LineageDirection, LineageGraph } from '../../../domain/lineage/graph.ts';
import type { CommandContext } from '../context.ts';
import { declaredGroup } from './declared-group.ts';
import { bareVertices, describeMet } from './describe-met.ts';
import { resolveStart } from './resolve-start.ts';
import { Sight } from './sight.ts';
import { walkLineage } from './walk-lineage.ts';

export interface LineageWish {
  /** ARN of an entity, or anything that one stands for. */
  readonly from: string;
  /** Of a pipeline execution: only this step. */
  readonly step?: string;
  readonly direction: LineageDirection;
  readonly depth: number;
  readonly limit: number;
  /** False: names, properties and dates are not read. */
  readonly describe: boolean;
}

/** The lineage of one thing, as all accounts of the operator together may see it. */
export async function readLineage(context: CommandContext, wish: LineageWish): Promise<LineageGraph> {
  const aws = await context.aws();
  const sight = new Sight(await context.places());
  const { starts, via } = await resolveStart(aws, sight, wish);
  const walked = await walkLineage({ ...wish, starts, signal: context.signal }, sight, (viewer, query) =>
    aws.readers(viewer, regionOfArn(query.start)).lineage.query(query),
  );
  throwIfInterrupted(context);
  if (!starts.some((arn) => walked.met.has(arn))) throw notVisible(starts, sight);
  const met = [...walked.met.values()];
  const described = wish.describe
    ? await describeMet(aws, met, sight, context.signal)
    : { vertices: bareVertices(met), calls: 0 };
  throwIfInterrupted(context);
  return {
    from: wish.from,
    starts,
    via,
    direction: wish.direction,
    depth: wish.depth,
    vertices: described.vertices.map((one) => withShare(one, context)),
    edges: walked.edges,
    gaps: walked.gaps,
    frontier: walked.frontier,
    cut: walked.cut,
    reaches: sight.reaches(),
    calls: walked.calls + described.calls,
    asOf: context.clock.now().toISOString(),
    matches: null,
  };
}

function throwIfInterrupted({ signal }: CommandContext): void {
  if (signal.aborted)
    throw new SagelaneError({
      code: 'Interrupted',
      what: 'the lineage was not read to its end',
      fix: 'run it again, with a smaller --depth or --limit',
    });
}

/** With the share that the manifest declares for its account's lineage, to jump to. */
function withShare(vertex: LineageVertex, context: CommandContext): LineageVertex {
  const share = declaredGroup(context, vertex.account);
  if (share === null) return vertex;
  const jump = { to: 'share' as const, what: share.name, ...(share.at && { at: share.at }) };
  return { ...vertex, jumps: [...vertex.jumps, jump] };
}

/** Nobody was shown even the start: the accounts' own failures are the error where there are some. */
function notVisible(starts: readonly Arn[], sight: Sight): SagelaneError {
  const reaches = sight.reaches();
  const problems = reaches.flatMap((one) => one.problems);
  const count = sight.viewers.length;
  const [start = ''] = starts;
  return new SagelaneError([
    {
      code: 'LineageNotVisible',
      what: `none of ${count} accounts may see ${start}`,
      where: `accounts ${placeNames(reaches)}`,
      why: 'it is not there, or its owner shares its lineage group with none of them',
      fix: 'check the ARN; `sagelane lineage show --group` tells which lineage groups these accounts can see',
    },
    ...problems,
  ]);
}
