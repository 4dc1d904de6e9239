import { answerCallback, executionOfToken } from './model/callbacks.ts';
import { sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';

export const sendPipelineExecutionStepFailure = sagemakerOperation({
  name: 'SendPipelineExecutionStepFailure',
  mutates: true,
  assumed: 'an unknown token is ResourceNotFound, an answered one ConflictException',
  resource: (input, call) => executionOfToken(input.CallbackToken, call),
  handle: (input, call) => {
    const arn = sagemakerOnce('SendPipelineExecutionStepFailure', call, input, () =>
      answerCallback(call, input.CallbackToken, {
        failure: input.FailureReason ?? 'ClientError: the callback step failed',
      }),
    );
    return { PipelineExecutionArn: arn };
  },
});
