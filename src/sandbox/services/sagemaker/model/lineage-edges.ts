import type { AssociationEdgeType } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { edgeKey } from '../../../world/records/lineage.ts';

/** Keeps an association; one that is there is replaced. */
export function keepEdge(
  { world, account, region, now, caller }: Call,
  [source, destination]: readonly [Arn, Arn],
  type: AssociationEdgeType | null,
): void {
  const made = { account, region, createdAt: now, createdBy: caller.arn };
  world.tables.edges.put(edgeKey(source, destination), { source, destination, type, ...made });
}
