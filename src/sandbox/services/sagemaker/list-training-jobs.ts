import { jobPage } from './model/job-listing.ts';
import { trainingJobs } from './model/jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { toTrainingJobSummary } from './model/training-jobs.ts';

export const listTrainingJobs = sagemakerOperation({
  name: 'ListTrainingJobs',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = jobPage(trainingJobs.own(call), input, call);
    return { TrainingJobSummaries: items.map(toTrainingJobSummary), NextToken: nextToken };
  },
});
