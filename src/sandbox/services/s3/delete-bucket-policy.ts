import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const deleteBucketPolicy = s3Operation({
  name: 'DeleteBucketPolicy',
  mutates: true,
  ...onBucket('DeleteBucketPolicy'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), policy: null });
    return {};
  },
});
