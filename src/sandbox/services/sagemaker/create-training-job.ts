import { jobArn } from './model/jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { makeTrainingJob } from './model/training-jobs.ts';

export const createTrainingJob = sagemakerOperation({
  name: 'CreateTrainingJob',
  mutates: true,
  assumed:
    '`SANDBOX_SECONDS` in its environment is how long it runs, `SANDBOX_FAIL` makes it fail; a job of an identity-enhanced caller runs under a background session when its domain propagates identities',
  resource: (input, call) => jobArn(call, 'training-job', input.TrainingJobName),
  handle: (input, call) => ({ TrainingJobArn: makeTrainingJob(call, input).arn }),
});
