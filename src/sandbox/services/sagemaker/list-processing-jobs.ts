import { jobPage } from './model/job-listing.ts';
import { processingJobs } from './model/jobs.ts';
import { toProcessingJobSummary } from './model/processing-jobs.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listProcessingJobs = sagemakerOperation({
  name: 'ListProcessingJobs',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = jobPage(processingJobs.own(call), input, call);
    return { ProcessingJobSummaries: items.map(toProcessingJobSummary), NextToken: nextToken };
  },
});
