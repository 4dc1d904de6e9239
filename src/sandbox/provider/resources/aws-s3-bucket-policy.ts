import { bucketPart } from '../families/s3/bucket-part.ts';
import { jsonFaults } from '../families/iam/documents.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { text } from '../values/fields.ts';

/** The policy of a bucket. */
export const s3BucketPolicy = bucketPart({
  type: 'aws_s3_bucket_policy',
  label: 'S3 Bucket Policy',
  unset: 'NoSuchBucketPolicy',
  equivalent: { policy: equivalentPolicies },
  validate: (config) => jsonFaults(config, 'policy'),
  put: ({ client, bucket, fields }) => client.putBucketPolicy({ Bucket: bucket, Policy: text(fields, 'policy') }),
  get: ({ client, bucket }) => client.getBucketPolicy({ Bucket: bucket }),
  remove: ({ client, bucket }) => client.deleteBucketPolicy({ Bucket: bucket }),
});
