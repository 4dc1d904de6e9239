import type { Arn } from '../../domain/arn.ts';
import type { EntityFacts, LineageEdge, LineageKind, ListedEntity } from '../../domain/lineage/entity.ts';
import type { OneWay } from '../../domain/lineage/graph.ts';

export interface LineageReaders {
  /** The group exists only after the first lineage entity of the account in the Region. */
  hasGroup(name: string): Promise<boolean>;
  /** What this account may see from there, that way; all pages, nothing twice. */
  query(wish: LineageQuery): Promise<QueriedLineage>;
  /** By ARN, of another account's too. */
  describe(entityArn: Arn): Promise<EntityFacts>;
  /** The pipeline execution whose step ran a job of this account, by the job's tag. */
  executionOf(jobArn: Arn): Promise<Arn | null>;
  /** Entities of this account, newest first; AWS lists no other account's. */
  own(
    kind: LineageKind,
    wish?: { readonly source?: string; readonly limit?: number },
  ): Promise<readonly ListedEntity[]>;
  /** Where the data of a model of this account lies: S3 URIs, or ARNs of model packages. */
  modelData(modelArn: Arn): Promise<readonly string[]>;
  /** The S3 URIs of what a training job of this account made. */
  jobOutputs(jobArn: Arn): Promise<readonly string[]>;
  /** ARNs of the lineage groups that `ListLineageGroups` answers. */
  groups(): Promise<readonly Arn[]>;
  /** Its resource policy, as text; null when it has none. */
  groupPolicy(nameOrArn: string): Promise<string | null>;
  /** Groups that others share with this account (RAM), and the share each comes by. */
  sharedGroups(): Promise<readonly { readonly arn: Arn; readonly shareArn: Arn }[]>;
}

export interface LineageQuery {
  readonly start: Arn;
  readonly way: OneWay;
  /** 1 to 10. */
  readonly depth: number;
}

export interface QueriedLineage {
  readonly vertices: readonly { readonly arn: Arn; readonly type: string | null }[];
  /** Those with an end that this account may not see are among them, where AWS tells of them. */
  readonly edges: readonly LineageEdge[];
  readonly calls: number;
}

export interface LineageWriters {
  associate(edge: LineageEdge): Promise<void>;
  disassociate(edge: Pick<LineageEdge, 'source' | 'destination'>): Promise<void>;
}
