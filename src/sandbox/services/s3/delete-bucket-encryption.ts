import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const deleteBucketEncryption = s3Operation({
  name: 'DeleteBucketEncryption',
  mutates: true,
  ...onBucket('PutEncryptionConfiguration'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), encryption: null });
    return {};
  },
});
