import { requireBucketPolicy } from './model/bucket-policy.ts';
import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const putBucketPolicy = s3Operation({
  name: 'PutBucketPolicy',
  mutates: true,
  assumed: 'whether its principals exist is not looked at',
  ...onBucket('PutBucketPolicy'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const policy = String(input.Policy ?? '');
    requireBucketPolicy(bucket, policy);
    putBucket(call, { ...bucket, policy });
    return {};
  },
});
