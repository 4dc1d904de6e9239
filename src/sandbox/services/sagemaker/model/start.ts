import { createHash } from 'node:crypto';
import type { SelectiveExecutionConfig } from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import type { ExecutionRecord } from '../../../world/records/execution.ts';
import type { PipelineRecord } from '../../../world/records/pipeline.ts';
import { definitionOf } from './definition.ts';
import { bindParameters } from './definition-parameters.ts';
import { requireRoom } from './executions.ts';
import { startSession } from './job-sessions.ts';
import { keepAdvanced } from './progress.ts';
import { selectionOf } from './selection.ts';
import { latestVersion, versionNumbered } from './versions.ts';

export interface StartRequest {
  /** 12 characters; made up when not given. */
  readonly id?: string;
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  readonly maxParallelSteps?: number | undefined;
  /** The latest unless given. */
  readonly version?: number | undefined;
  readonly selection?: SelectiveExecutionConfig | undefined;
  readonly parameters?:
    readonly { readonly Name?: string | undefined; readonly Value?: string | undefined }[] | undefined;
}

/** Starts an execution in the pipeline's account, whoever asks. */
export function startExecution(call: Call, pipeline: PipelineRecord, request: StartRequest): ExecutionRecord {
  const { world, now, caller } = call;
  const version =
    request.version === undefined ? latestVersion(world, pipeline) : versionNumbered(world, pipeline, request.version);
  const { definition } = version.body;
  const read = definitionOf(world, definition);
  const selection = request.selection && selectionOf(call, pipeline, read, request.selection);
  const parameters = bindParameters(read.parameters, request.parameters ?? []);
  requireRoom(call, pipeline.account);
  world.tables.pipelines.put(pipeline.arn, { ...pipeline, lastRunAt: now });
  const execution = keepAdvanced(world, {
    arn: `${pipeline.arn}/execution/${request.id ?? executionId(world.newId())}`,
    pipeline: pipeline.arn,
    account: pipeline.account,
    region: pipeline.region,
    displayName: request.displayName ?? `execution-${now}`,
    description: request.description ?? null,
    status: 'Executing',
    failure: null,
    definition,
    version: version.body.number,
    parameters,
    maxParallelSteps: request.maxParallelSteps ?? null,
    createdAt: now,
    updatedAt: now,
    createdBy: caller.arn,
    updatedBy: caller.arn,
    steps: selection?.steps ?? [],
    ...(selection && { selective: selection.selective }),
    ...(caller.onBehalfOf && { onBehalfOf: caller.onBehalfOf }),
    tags: {},
  });
  startSession(call, execution.arn);
  return execution;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 12 lower-case letters and digits, as AWS's own. */
const executionId = (seed: string): string =>
  [...createHash('sha256').update(seed).digest().subarray(0, 12)].map((byte) => ALPHABET[byte % 36]).join('');
