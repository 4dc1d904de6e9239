import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const putPublicAccessBlock = s3Operation({
  name: 'PutPublicAccessBlock',
  mutates: true,
  ...onBucket('PutBucketPublicAccessBlock'),
  handle: (input, call) => {
    const none = {
      BlockPublicAcls: false,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    };
    putBucket(call, {
      ...bucketOf(call, input),
      publicAccess: { ...none, ...input.PublicAccessBlockConfiguration },
    });
    return {};
  },
});
