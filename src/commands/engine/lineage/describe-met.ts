import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, regionOfArn, type AccountId, type Arn } from '../../../domain/arn.ts';
import { lineageKindOf, type EntityFacts, type LineageVertex } from '../../../domain/lineage/entity.ts';
import { jumpsOf } from '../../../domain/lineage/jumps.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { Sight } from './sight.ts';
import type { Met } from './walk-lineage.ts';

const AT_ONCE = 8;
const JOB = /:sagemaker:[^:]+:\d{12}:(training|processing|transform)-job\//;

export interface Described {
  readonly vertices: readonly LineageVertex[];
  readonly calls: number;
}

/** Describes each entity as its owner when it is ours, else as whoever was shown it; what nobody can describe stays bare. */
export async function describeMet(
  aws: Aws,
  met: readonly Met[],
  sight: Sight,
  signal: AbortSignal,
): Promise<Described> {
  let calls = 0;
  /** Jobs tell their execution to their own account alone. */
  const executionOf = async (source: string | null): Promise<Arn | null> => {
    const owner = source === null ? undefined : accountOfArn(source);
    if (source === null || owner === undefined || !JOB.test(source) || !sight.holds(owner)) return null;
    calls += 1;
    return aws
      .readers(owner, regionOfArn(source))
      .lineage.executionOf(source)
      .catch(() => null);
  };
  const facts = async (viewer: AccountId, arn: Arn): Promise<EntityFacts | null> => {
    calls += 1;
    try {
      const facts = await aws.readers(viewer, regionOfArn(arn)).lineage.describe(arn);
      return { ...facts, execution: await executionOf(facts.source) };
    } catch (thrown) {
      sight.refused(viewer, arn, thrown);
      return null;
    }
  };
  const vertices = await mapLimit(met, AT_ONCE, async (one): Promise<LineageVertex> => {
    for (const viewer of signal.aborted ? [] : describersOf(one)) {
      const told = await facts(viewer, one.arn);
      if (told) return vertexOf(one, viewer, told);
    }
    return vertexOf(one, null, null);
  });
  return { vertices, calls };
}

/** Nobody describes: for those who want the graph alone. */
export const bareVertices = (met: readonly Met[]): readonly LineageVertex[] =>
  met.map((one) => vertexOf(one, null, null));

function describersOf({ arn, seenBy }: Met): readonly AccountId[] {
  const owner = accountOfArn(arn);
  return [...seenBy].sort((a, b) => Number(b === owner) - Number(a === owner));
}

const vertexOf = (
  { arn, type, seenBy }: Met,
  describedBy: AccountId | null,
  facts: EntityFacts | null,
): LineageVertex => ({
  arn,
  kind: lineageKindOf(arn) ?? 'Artifact',
  type: type ?? facts?.type ?? null,
  account: accountOfArn(arn) ?? '',
  region: regionOfArn(arn) ?? '',
  seenBy: [...seenBy].sort(),
  describedBy,
  facts,
  jumps: jumpsOf(facts),
});
