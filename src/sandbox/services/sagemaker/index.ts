import type * as SageMaker from '@aws-sdk/client-sagemaker';
import type { Operations } from '../../operation.ts';
import { addTags } from './add-tags.ts';
import { createPipeline } from './create-pipeline.ts';
import { deletePipeline } from './delete-pipeline.ts';
import { deleteTags } from './delete-tags.ts';
import { describePipeline } from './describe-pipeline.ts';
import { describePipelineDefinitionForExecution } from './describe-pipeline-definition-for-execution.ts';
import { describePipelineExecution } from './describe-pipeline-execution.ts';
import { listPipelineExecutionSteps } from './list-pipeline-execution-steps.ts';
import { listPipelineExecutions } from './list-pipeline-executions.ts';
import { listPipelineParametersForExecution } from './list-pipeline-parameters-for-execution.ts';
import { listPipelines } from './list-pipelines.ts';
import { listTags } from './list-tags.ts';
import { retryPipelineExecution } from './retry-pipeline-execution.ts';
import { startPipelineExecution } from './start-pipeline-execution.ts';
import { stopPipelineExecution } from './stop-pipeline-execution.ts';
import { updatePipeline } from './update-pipeline.ts';
import { updatePipelineExecution } from './update-pipeline-execution.ts';

/** What of SageMaker is emulated: pipelines and their executions. */
export const sagemaker = [
  addTags,
  createPipeline,
  deletePipeline,
  deleteTags,
  describePipeline,
  describePipelineDefinitionForExecution,
  describePipelineExecution,
  listPipelineExecutionSteps,
  listPipelineExecutions,
  listPipelineParametersForExecution,
  listPipelines,
  listTags,
  retryPipelineExecution,
  startPipelineExecution,
  stopPipelineExecution,
  updatePipeline,
  updatePipelineExecution,
] as const satisfies Operations<typeof SageMaker>;
