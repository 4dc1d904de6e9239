import { nameOfArn, type AccountId, type Arn, type Region } from '../arn.ts';
import type { LineageJump } from './jumps.ts';

export type LineageKind = 'Artifact' | 'Action' | 'Context' | 'TrialComponent';

/** What `Describe…` tells of an entity. */
export interface EntityFacts {
  readonly name: string | null;
  /** What it calls itself: `Model`, `DataSet`, `Endpoint`, `SageMakerTrainingJob`, …. */
  readonly type: string | null;
  /** S3 URI, image or ARN of what it stands for. */
  readonly source: string | null;
  readonly status: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
  /** ISO 8601. */
  readonly modifiedAt: string | null;
  /** `MetadataProperties.GeneratedBy`. */
  readonly generatedBy: string | null;
  /** Properties, or parameters and metrics of a trial component. */
  readonly properties: Readonly<Record<string, string>>;
  /** The execution whose step ran its job, by the job's tag; null when none, or not ours to read. */
  readonly execution: Arn | null;
}

/** An entity that at least one of the accounts that were asked may see. */
export interface LineageVertex {
  readonly arn: Arn;
  readonly kind: LineageKind;
  readonly type: string | null;
  /** Whose it is. */
  readonly account: AccountId;
  readonly region: Region;
  /** Accounts of ours whose queries returned it. */
  readonly seenBy: readonly AccountId[];
  /** The account of ours that described it; null when nobody could, or nobody was asked to. */
  readonly describedBy: AccountId | null;
  readonly facts: EntityFacts | null;
  readonly jumps: readonly LineageJump[];
}

export interface LineageEdge {
  readonly source: Arn;
  readonly destination: Arn;
  /** `ContributedTo`, `AssociatedWith`, `DerivedFrom`, `Produced`, `SameAs`, newer text, or null. */
  readonly association: string | null;
}

/** An entity that an association names and that none of our accounts was shown. */
export interface LineageGap {
  readonly arn: Arn;
  readonly kind: LineageKind | null;
  readonly account: AccountId | null;
  /** `not-shared`: everybody was refused it; `gone`: its owner has it no more; `unanswered`: who might see it could not be asked. */
  readonly reason: 'not-shared' | 'gone' | 'unanswered';
}

/** What is known of a gap, in plain words: what stands before the colon is enough where there is little room. */
export const GAP_WORDS: Readonly<Record<LineageGap['reason'], string>> = {
  'not-shared': 'not shared with you',
  gone: 'gone: its owner has it no more',
  unanswered: 'unknown: who might see it did not answer',
};

/** An entity as its account lists it. */
export interface ListedEntity {
  readonly arn: Arn;
  readonly kind: LineageKind;
  readonly name: string | null;
  readonly type: string | null;
  readonly source: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
}

export const ASSOCIATION_TYPES = ['ContributedTo', 'AssociatedWith', 'DerivedFrom', 'Produced', 'SameAs'] as const;

export const LINEAGE_KINDS = {
  artifact: 'Artifact',
  action: 'Action',
  context: 'Context',
  'trial-component': 'TrialComponent',
} as const satisfies Record<string, LineageKind>;

/** Each kind in plain words. */
export const KIND_WORDS: Readonly<Record<LineageKind, string>> = {
  Artifact: 'artifact',
  Action: 'action',
  Context: 'context',
  TrialComponent: 'trial component',
};

const PATHS: Readonly<Record<string, LineageKind>> = {
  artifact: 'Artifact',
  action: 'Action',
  context: 'Context',
  'experiment-trial-component': 'TrialComponent',
};

/** The kind of entity an ARN names; undefined for every other ARN. */
export function lineageKindOf(arn: Arn): LineageKind | undefined {
  const match =
    /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:(experiment-trial-component|artifact|action|context)\/[^/]+$/.exec(
      arn,
    );
  return match ? PATHS[match[1] ?? ''] : undefined;
}

/** The last part of its ARN: the name of all but artifacts, whose is a hash. */
export const entityIdOf = (arn: Arn): string => nameOfArn(arn);

/** Hashes say little: their beginning is enough to tell them apart. */
export function shortEntityId(arn: Arn): string {
  const id = entityIdOf(arn);
  return /^[0-9a-f]{24,}$/.test(id) ? `${id.slice(0, 8)}…` : id;
}

/** What a person calls it: its name, else what it stands for, else its id. */
export function entityLabel({ arn, facts }: Pick<LineageVertex, 'arn' | 'facts'>): string {
  if (facts?.name) return facts.name;
  const source = facts?.source ?? null;
  return source === null ? entityIdOf(arn) : (source.split('/').filter(Boolean).at(-1) ?? source);
}
