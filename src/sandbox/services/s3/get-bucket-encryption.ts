import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const getBucketEncryption = s3Operation({
  name: 'GetBucketEncryption',
  mutates: false,
  ...onBucket('GetEncryptionConfiguration'),
  handle: (input, call) => ({
    // Every bucket has encrypted with S3's own keys since January 2023.
    ServerSideEncryptionConfiguration: bucketOf(call, input).encryption ?? {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
    },
  }),
});
