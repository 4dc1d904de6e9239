import { policyDocument, type PolicyDocument } from '../../domain/policy-document.ts';

/** Whose records a trail writes into which bucket. */
export interface TrailBucket {
  readonly bucket: string;
  readonly trailArn: string;
  /** First parts of the paths below `AWSLogs/`: the account, and the organization of an organization's trail. */
  readonly owners: readonly string[];
}

/**
 * Lets CloudTrail write the records of that trail into the bucket, and nobody come by plain HTTP.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function trailBucketPolicy({ bucket, trailArn, owners }: TrailBucket): PolicyDocument {
  const arn = `arn:aws:s3:::${bucket}`;
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  return policyDocument(
    {
      Sid: 'LookAtTheBucket',
      Effect: 'Allow',
      Principal,
      Action: 's3:GetBucketAcl',
      Resource: arn,
      Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
    },
    {
      Sid: 'WriteRecords',
      Effect: 'Allow',
      Principal,
      Action: 's3:PutObject',
      Resource: owners.map((owner) => `${arn}/AWSLogs/${owner}/*`),
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': trailArn } },
    },
    {
      Sid: 'OnlyEncrypted',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  );
}
