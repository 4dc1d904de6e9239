import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const putBucketOwnershipControls = s3Operation({
  name: 'PutBucketOwnershipControls',
  mutates: true,
  ...onBucket('PutBucketOwnershipControls'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), ownership: input.OwnershipControls ?? null });
    return {};
  },
});
