import { bucketAnywhere, onBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const headBucket = s3Operation({
  name: 'HeadBucket',
  mutates: false,
  assumed: 'answers from any Region',
  ...onBucket('ListBucket'),
  handle: (input, call) => {
    const { name, region } = bucketAnywhere(call, input);
    return { BucketArn: `arn:aws:s3:::${name}`, BucketRegion: region, AccessPointAlias: false };
  },
});
