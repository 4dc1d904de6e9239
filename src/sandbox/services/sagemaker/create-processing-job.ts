import { jobArn } from './model/jobs.ts';
import { makeProcessingJob } from './model/processing-jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createProcessingJob = sagemakerOperation({
  name: 'CreateProcessingJob',
  mutates: true,
  assumed:
    '`SANDBOX_SECONDS` in its environment is how long it runs, `SANDBOX_FAIL` makes it fail; a job of an identity-enhanced caller runs under a background session when its domain propagates identities',
  resource: (input, call) => jobArn(call, 'processing-job', input.ProcessingJobName),
  handle: (input, call) => ({ ProcessingJobArn: makeProcessingJob(call, input).arn }),
});
