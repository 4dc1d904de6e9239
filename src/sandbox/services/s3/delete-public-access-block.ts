import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const deletePublicAccessBlock = s3Operation({
  name: 'DeletePublicAccessBlock',
  mutates: true,
  ...onBucket('PutBucketPublicAccessBlock'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), publicAccess: null });
    return {};
  },
});
