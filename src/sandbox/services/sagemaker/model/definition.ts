import { createHash } from 'node:crypto';
import type { PipelineDefinitionS3Location } from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { authorize } from '../../../world/authorization.ts';
import type { World } from '../../../world/world.ts';
import { policyInForce } from '../../s3/model/bucket-policy.ts';
import { checkOrder } from './definition-order.ts';
import { readParameters, type ParameterDeclaration } from './definition-parameters.ts';
import { readSteps, type StepDefinition } from './definition-steps.ts';
import { unreadable } from './definition-error.ts';
import { invalid } from './sagemaker.ts';

/** A pipeline definition, read and found in order. */
export interface Definition {
  readonly parameters: readonly ParameterDeclaration[];
  /** In the definition's order, those within the branches of conditions included. */
  readonly steps: readonly StepDefinition[];
  readonly experiment: object | null;
}

/** Reads a definition, or throws what SageMaker says of a bad one. */
function parseDefinition(text: string): Definition {
  const document = parseDocument(text);
  if (typeof document['Version'] !== 'string') return unreadable('Version is missing.');
  const parameters = readParameters(document['Parameters']);
  const steps = readSteps(document['Steps'], document['Metadata']);
  checkOrder(parameters, steps);
  const experiment = document['PipelineExperimentConfig'];
  return { parameters, steps, experiment: typeof experiment === 'object' ? experiment : null };
}

/** Keeps a checked text and answers its key; equal texts are kept once. */
export function keepDefinition(call: Call, text: string): string {
  parseDefinition(text);
  const key = createHash('sha256').update(text).digest('base64url');
  if (!call.world.tables.definitions.get(key)) call.world.tables.definitions.put(key, { text });
  return key;
}

const parsed = new Map<string, Definition>();
const PARSED_AT_MOST = 500;

/** The definition under that key, which was checked when it was kept. */
export function definitionOf(world: World, key: string): Definition {
  const known = parsed.get(key);
  if (known) return known;
  const definition = parseDefinition(world.tables.definitions.get(key)?.text ?? '');
  if (parsed.size >= PARSED_AT_MOST) parsed.clear();
  parsed.set(key, definition);
  return definition;
}

function parseDocument(text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) {
      return document as Record<string, unknown>;
    }
  } catch {
    return unreadable('The definition is not valid JSON.');
  }
  return unreadable('The definition is not a JSON object.');
}

/** The text a request gives; `undefined` when it gives none. */
export function definitionTextOf(
  call: Call,
  input: {
    readonly PipelineDefinition?: string | undefined;
    readonly PipelineDefinitionS3Location?: PipelineDefinitionS3Location | undefined;
  },
): string | undefined {
  if (input.PipelineDefinitionS3Location) return textInS3(call, input.PipelineDefinitionS3Location);
  // A member of media type JSON arrives as a String object.
  return input.PipelineDefinition === undefined ? undefined : String(input.PipelineDefinition);
}

/** Read when the pipeline is made: what becomes of the object later does not matter. */
function textInS3(call: Call, location: PipelineDefinitionS3Location): string {
  const { world, caller } = call;
  const { Bucket: bucket = '', ObjectKey: key = '', VersionId: version } = location;
  const resource = `arn:aws:s3:::${bucket}/${key}`;
  const owner = world.tables.buckets.get(bucket)?.account;
  const action = version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  const kept = world.tables.objects.by('name', `${bucket}/${key}`);
  const found = version === undefined ? kept.at(-1) : kept.find((one) => one.version === version);
  if (owner === undefined || !found || found.deleted)
    return invalid(`The pipeline definition s3://${bucket}/${key} could not be read: there is no such object.`);
  const resourcePolicy = policyInForce(call, bucket, action);
  authorize(world, { caller, action, resource, owner, ...(resourcePolicy !== undefined && { resourcePolicy }) }, false);
  return Buffer.from(found.body, 'base64').toString('utf8');
}
