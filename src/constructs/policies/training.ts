import type { OwnerAccount } from '../account-of.ts';
import { policyDocument, type PolicyDocument } from '../../domain/policy-document.ts';
import { allow, deny } from './statements.ts';

/** What jobs may run. */
export interface JobNeeds {
  /** ARN of the role that submits, and that jobs run as. */
  readonly role: string;
  /** ARNs of ECR repositories. */
  readonly images: readonly string[];
}

const JOBS = ['training-job/*', 'processing-job/*'] as const;

/**
 * Submitting and watching jobs that run as the role itself: with it they carry the person on.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
 */
export function submitJobs(home: OwnerAccount, { role, images }: JobNeeds): PolicyDocument {
  const arn = (service: string, resource: string): string => `arn:aws:${service}:${home.region}:${home.id}:${resource}`;
  const jobs = JOBS.map((job) => arn('sagemaker', job));
  return policyDocument(
    allow(
      'SubmitJobs',
      [
        'sagemaker:CreateTrainingJob',
        'sagemaker:DescribeTrainingJob',
        'sagemaker:StopTrainingJob',
        'sagemaker:CreateProcessingJob',
        'sagemaker:DescribeProcessingJob',
        'sagemaker:StopProcessingJob',
        'sagemaker:AddTags',
      ],
      jobs,
    ),
    allow('FindJobs', ['sagemaker:ListTrainingJobs', 'sagemaker:ListProcessingJobs', 'sagemaker:Search'], '*'),
    allow('RunAsThisRole', ['iam:PassRole'], role, {
      StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' },
    }),
    allow(
      'PullImages',
      ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      images.length > 0 ? images : arn('ecr', 'repository/*'),
    ),
    allow('SignInToEcr', ['ecr:GetAuthorizationToken'], '*'),
    allow(
      'WriteLogs',
      [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
      ],
      arn('logs', 'log-group:/aws/sagemaker/*'),
    ),
    allow('WriteMetrics', ['cloudwatch:PutMetricData'], '*', {
      StringEquals: { 'cloudwatch:namespace': ['/aws/sagemaker/TrainingJobs', '/aws/sagemaker/ProcessingJobs'] },
    }),
  );
}

/**
 * Jobs try Access Grants first and then fall back to the role: only a role without the data's rights leaves the decision
 * to the grants. Data credentials are of the location's role, so that this does not concern them.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-compatibility.html
 */
export const leaveDataToGrants = (buckets: readonly string[]): PolicyDocument =>
  policyDocument(
    deny(
      'LeaveDataToAccessGrants',
      ['s3:GetObject*', 's3:PutObject*', 's3:DeleteObject*', 's3:ListBucket*'],
      // A statement about nothing is refused by IAM; without a grant the role has no business with data at all.
      buckets.length === 0 ? '*' : buckets.flatMap((bucket) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`]),
    ),
  );
