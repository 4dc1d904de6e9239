import type { ServerSideEncryptionConfiguration } from '@aws-sdk/client-s3';

import { bucketPart } from '../families/s3/bucket-part.ts';

/** How a bucket encrypts by default. */
export const s3BucketServerSideEncryptionConfiguration = bucketPart({
  type: 'aws_s3_bucket_server_side_encryption_configuration',
  label: 'S3 Bucket Server-side Encryption Configuration',
  unset: 'ServerSideEncryptionConfigurationNotFoundError',
  names: {
    rule: 'Rules',
    kms_master_key_id: 'KMSMasterKeyID',
    sse_algorithm: 'SSEAlgorithm',
    blocked_encryption_types: null,
  },
  put: ({ client, bucket, members }) =>
    client.putBucketEncryption({
      Bucket: bucket,
      ServerSideEncryptionConfiguration: members<ServerSideEncryptionConfiguration>(),
    }),
  get: async ({ client, bucket }) =>
    (await client.getBucketEncryption({ Bucket: bucket })).ServerSideEncryptionConfiguration,
  remove: ({ client, bucket }) => client.deleteBucketEncryption({ Bucket: bucket }),
});
