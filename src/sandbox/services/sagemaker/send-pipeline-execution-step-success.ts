import { answerCallback, executionOfToken } from './model/callbacks.ts';
import { sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';

export const sendPipelineExecutionStepSuccess = sagemakerOperation({
  name: 'SendPipelineExecutionStepSuccess',
  mutates: true,
  assumed: 'an unknown token is ResourceNotFound, an answered one ConflictException; outputs have to be declared',
  resource: (input, call) => executionOfToken(input.CallbackToken, call),
  handle: (input, call) => {
    const arn = sagemakerOnce('SendPipelineExecutionStepSuccess', call, input, () =>
      answerCallback(call, input.CallbackToken, { outputs: input.OutputParameters ?? [] }),
    );
    return { PipelineExecutionArn: arn };
  },
});
