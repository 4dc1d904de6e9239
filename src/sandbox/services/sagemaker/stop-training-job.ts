import { jobArn, jobNamed, stopJob, trainingJobs } from './model/jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const stopTrainingJob = sagemakerOperation({
  name: 'StopTrainingJob',
  mutates: true,
  resource: (input, call) => jobArn(call, 'training-job', input.TrainingJobName),
  handle: (input, call) => {
    stopJob(trainingJobs, jobNamed(trainingJobs, jobArn(call, 'training-job', input.TrainingJobName), call), call);
    return {};
  },
});
