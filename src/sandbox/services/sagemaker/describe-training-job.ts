import { jobArn, jobNamed, trainingJobs } from './model/jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { describeTrainingJobRecord } from './model/training-jobs.ts';

export const describeTrainingJob = sagemakerOperation({
  name: 'DescribeTrainingJob',
  mutates: false,
  resource: (input, call) => jobArn(call, 'training-job', input.TrainingJobName),
  handle: (input, call) =>
    describeTrainingJobRecord(jobNamed(trainingJobs, jobArn(call, 'training-job', input.TrainingJobName), call)),
});
