import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const deleteBucketOwnershipControls = s3Operation({
  name: 'DeleteBucketOwnershipControls',
  mutates: true,
  ...onBucket('PutBucketOwnershipControls'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), ownership: null });
    return {};
  },
});
