import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const getBucketOwnershipControls = s3Operation({
  name: 'GetBucketOwnershipControls',
  mutates: false,
  ...onBucket('GetBucketOwnershipControls'),
  handle: (input, call) => {
    const { ownership } = bucketOf(call, input);
    if (ownership) return { OwnershipControls: ownership };
    const message = 'The bucket ownership controls were not found';
    return s3Fail('OwnershipControlsNotFoundError', 404, message, { BucketName: input.Bucket });
  },
});
