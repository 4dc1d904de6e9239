import { jobArn, jobNamed, processingJobs } from './model/jobs.ts';
import { describeProcessingJobRecord } from './model/processing-jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeProcessingJob = sagemakerOperation({
  name: 'DescribeProcessingJob',
  mutates: false,
  resource: (input, call) => jobArn(call, 'processing-job', input.ProcessingJobName),
  handle: (input, call) =>
    describeProcessingJobRecord(
      jobNamed(processingJobs, jobArn(call, 'processing-job', input.ProcessingJobName), call),
    ),
});
