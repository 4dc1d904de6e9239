import type { PipelineVersionSummary } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ExecutionRecord } from '../../../world/records/execution.ts';
import type { PipelineRecord } from '../../../world/records/pipeline.ts';
import type { World } from '../../../world/world.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './sagemaker.ts';

interface VersionBody {
  /** From 1 on. */
  readonly number: number;
  readonly displayName: string | null;
  readonly description: string | null;
  /** Key in `definitions`. */
  readonly definition: string;
}

export type PipelineVersion = Kept<VersionBody>;

export const pipelineVersions = resourceKind<VersionBody>('sagemaker:pipeline-version');

const versionArn = (pipeline: Arn, number: number): Arn => `${pipeline}/version/${number}`;

/** Oldest first; a pipeline has at least one. */
export function versionsOf(world: World, pipeline: PipelineRecord): PipelineVersion[] {
  const kept = pipelineVersions.in(world, pipeline.arn);
  return kept.length > 0 ? kept : [firstVersion(pipeline)];
}

export const latestVersion = (world: World, pipeline: PipelineRecord): PipelineVersion =>
  versionsOf(world, pipeline).at(-1) ?? firstVersion(pipeline);

export const versionNumbered = (world: World, pipeline: PipelineRecord, number: number): PipelineVersion =>
  versionsOf(world, pipeline).find((one) => one.body.number === number) ??
  fail('ResourceNotFound', `Pipeline version '${number}' of pipeline '${pipeline.arn}' does not exist.`);

/** Makes the version of a new definition; answers the number of the latest one when it is not new. */
export function keepVersion(call: Call, pipeline: PipelineRecord): number {
  const { world } = call;
  const before = versionsOf(world, pipeline);
  const latest = before.at(-1);
  const kept = pipelineVersions.in(world, pipeline.arn).length > 0;
  if (kept && latest?.body.definition === pipeline.definition) return latest.body.number;
  const number = kept ? (latest?.body.number ?? 0) + 1 : 1;
  const body = { number, displayName: null, description: null, definition: pipeline.definition };
  const arn = versionArn(pipeline.arn, number);
  const own = { ...call, account: pipeline.account };
  pipelineVersions.make(own, { arn, name: String(number), parent: pipeline.arn, body });
  return number;
}

/** A version that was never kept, for there was only one: of pipelines older than versions. */
const firstVersion = (pipeline: PipelineRecord): PipelineVersion => ({
  kind: pipelineVersions.kind,
  arn: versionArn(pipeline.arn, 1),
  name: '1',
  account: pipeline.account,
  region: pipeline.region,
  parent: pipeline.arn,
  status: '',
  failure: null,
  next: [],
  history: [],
  createdAt: pipeline.createdAt,
  updatedAt: pipeline.createdAt,
  createdBy: pipeline.createdBy,
  updatedBy: pipeline.createdBy,
  tags: {},
  body: { number: 1, displayName: null, description: null, definition: pipeline.definition },
});

/** The latest execution of each version of a pipeline, by its number. */
export function latestExecutions(world: World, pipeline: PipelineRecord): ReadonlyMap<number, ExecutionRecord> {
  const executions = world.tables.executions.by('pipeline', pipeline.arn);
  return new Map(executions.map((one) => [one.version ?? 1, one]));
}

export const toVersionSummary = (version: PipelineVersion, latest: ExecutionRecord | undefined) =>
  ({
    PipelineArn: version.parent ?? '',
    PipelineVersionId: version.body.number,
    CreationTime: new Date(version.createdAt),
    ...namesOf(version),
    ...(latest && { LastExecutionPipelineExecutionArn: latest.arn }),
  }) satisfies PipelineVersionSummary;

/** What was said of a version. */
export const namesOf = ({ body }: PipelineVersion) => ({
  ...(body.displayName !== null && { PipelineVersionDisplayName: body.displayName }),
  ...(body.description !== null && { PipelineVersionDescription: body.description }),
});
