import type { BucketLocationConstraint } from '@aws-sdk/client-s3';
import { bucketAnywhere, onBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const getBucketLocation = s3Operation({
  name: 'GetBucketLocation',
  mutates: false,
  ...onBucket('GetBucketLocation'),
  handle: (input, call) => {
    const { region } = bucketAnywhere(call, input);
    return region === 'us-east-1' ? {} : { LocationConstraint: region as BucketLocationConstraint };
  },
});
