import type { OutputParameter, PipelineExecutionStepMetadata } from '@aws-sdk/client-sagemaker';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import { queueOfCallback } from './callback-message.ts';
import { definitionOf } from './definition.ts';
import type { StepDefinition } from './definition-steps.ts';
import { executionValues } from './execution-values.ts';
import { resolveValue } from './step-values.ts';

/** Steps that are told by the ARN of what they made. Of all of these, training and processing jobs alone are there. */
const MADE: Readonly<Record<string, { readonly key: keyof PipelineExecutionStepMetadata; readonly resource: string }>> =
  {
    Training: { key: 'TrainingJob', resource: 'training-job' },
    Processing: { key: 'ProcessingJob', resource: 'processing-job' },
    Transform: { key: 'TransformJob', resource: 'transform-job' },
    Tuning: { key: 'TuningJob', resource: 'hyper-parameter-tuning-job' },
    AutoML: { key: 'AutoMLJob', resource: 'automl-job' },
    Model: { key: 'Model', resource: 'model' },
    RegisterModel: { key: 'RegisterModel', resource: 'model-package' },
    Endpoint: { key: 'Endpoint', resource: 'endpoint' },
    EndpointConfig: { key: 'EndpointConfig', resource: 'endpoint-config' },
    CreateEndpointConfig: { key: 'EndpointConfig', resource: 'endpoint-config' },
    InferenceComponent: { key: 'InferenceComponent', resource: 'inference-component' },
    BedrockCustomModel: { key: 'BedrockCustomModel', resource: 'custom-model' },
    BedrockCustomModelDeployment: { key: 'BedrockCustomModelDeployment', resource: 'custom-model-deployment' },
    BedrockProvisionedModelThroughput: { key: 'BedrockProvisionedModelThroughput', resource: 'provisioned-model' },
    BedrockModelImport: { key: 'BedrockModelImport', resource: 'imported-model' },
  };

/** What is told of a step beside its status, by its type. */
export function stepMetadata(
  world: World,
  step: StepRecord,
  execution: ExecutionRecord,
  defined: StepDefinition,
): PipelineExecutionStepMetadata | undefined {
  const { type, document } = defined;
  const outputs = step.outputs && { OutputParameters: toOutputs(step.outputs) };
  if (type === 'Condition') return { Condition: step.outcome === null ? {} : { Outcome: step.outcome } };
  if (type === 'Fail') return { Fail: { ErrorMessage: step.failure ?? '' } };
  if (type === 'Callback') {
    const token = step.token !== undefined && { CallbackToken: step.token };
    return { Callback: { ...token, SqsQueueUrl: queueOfCallback(world, execution, defined), ...outputs } };
  }
  const valueOf = executionValues(world, execution, definitionOf(world, execution.definition));
  const text = (value: unknown): string => String(resolveValue(value, valueOf) ?? '');
  if (type === 'Lambda') return { Lambda: { Arn: text(document['FunctionArn']), ...outputs } };
  if (step.target === null) return undefined;
  const name = step.target.toLowerCase();
  const arn = (resource: string): string =>
    `arn:aws:${resource.includes('model') && type.startsWith('Bedrock') ? 'bedrock' : 'sagemaker'}:${execution.region}:${execution.account}:${resource}/${name}`;
  if (type === 'EMR') {
    return { EMR: { ClusterId: text(document['ClusterId']), StepId: `s-${name.slice(-10)}`, StepName: step.name } };
  }
  if (type === 'QualityCheck' || type === 'ClarifyCheck') {
    const CheckType = text(document['CheckType']);
    return { [type]: { CheckType, CheckJobArn: arn('processing-job') } };
  }
  const made = MADE[type];
  return made && { [made.key]: { Arn: arn(made.resource) } };
}

const toOutputs = (outputs: Readonly<Record<string, string>>): OutputParameter[] =>
  Object.entries(outputs).map(([Name, Value]) => ({ Name, Value }));
