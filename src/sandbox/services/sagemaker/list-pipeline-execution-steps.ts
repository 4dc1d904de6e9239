import { definitionOf } from './model/definition.ts';
import { executionArnOf, executionNamed } from './model/executions.ts';
import { sorted } from './model/listing.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';
import { toStep } from './model/steps.ts';

export const listPipelineExecutionSteps = sagemakerOperation({
  name: 'ListPipelineExecutionSteps',
  mutates: false,
  assumed: 'newest first unless asked otherwise; the first attempt counts as 1; conditions on results of steps hold',
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => {
    const execution = executionNamed(input.PipelineExecutionArn, call);
    const definition = definitionOf(call.world, execution.definition);
    const { items, nextToken } = sagemakerPage(
      sorted(execution.steps, input.SortOrder, (step) => step.startedAt),
      input,
      call,
    );
    return {
      PipelineExecutionSteps: items.map((step) => toStep(call.world, step, execution, definition)),
      NextToken: nextToken,
    };
  },
});
