import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const getBucketPolicy = s3Operation({
  name: 'GetBucketPolicy',
  mutates: false,
  ...onBucket('GetBucketPolicy'),
  handle: (input, call) => {
    const { policy, name } = bucketOf(call, input);
    if (policy !== null) return { Policy: policy };
    return s3Fail('NoSuchBucketPolicy', 404, 'The bucket policy does not exist', { BucketName: name });
  },
});
