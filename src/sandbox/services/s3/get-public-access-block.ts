import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const getPublicAccessBlock = s3Operation({
  name: 'GetPublicAccessBlock',
  mutates: false,
  ...onBucket('GetBucketPublicAccessBlock'),
  handle: (input, call) => {
    const { publicAccess } = bucketOf(call, input);
    if (publicAccess) return { PublicAccessBlockConfiguration: publicAccess };
    const message = 'The public access block configuration was not found';
    return s3Fail('NoSuchPublicAccessBlockConfiguration', 404, message, { BucketName: input.Bucket });
  },
});
