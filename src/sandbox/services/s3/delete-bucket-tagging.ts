import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const deleteBucketTagging = s3Operation({
  name: 'DeleteBucketTagging',
  mutates: true,
  ...onBucket('PutBucketTagging'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), tags: {} });
    return {};
  },
});
