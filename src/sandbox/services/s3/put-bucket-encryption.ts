import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const putBucketEncryption = s3Operation({
  name: 'PutBucketEncryption',
  mutates: true,
  ...onBucket('PutEncryptionConfiguration'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), encryption: input.ServerSideEncryptionConfiguration ?? null });
    return {};
  },
});
