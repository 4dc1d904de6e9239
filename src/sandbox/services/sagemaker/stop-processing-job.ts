import { jobArn, jobNamed, processingJobs, stopJob } from './model/jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const stopProcessingJob = sagemakerOperation({
  name: 'StopProcessingJob',
  mutates: true,
  resource: (input, call) => jobArn(call, 'processing-job', input.ProcessingJobName),
  handle: (input, call) => {
    stopJob(
      processingJobs,
      jobNamed(processingJobs, jobArn(call, 'processing-job', input.ProcessingJobName), call),
      call,
    );
    return {};
  },
});
