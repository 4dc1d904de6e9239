import { bucketAnywhere, onBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const headBucket = s3Operation({
  name: 'HeadBucket',
  mutates: false,
  assumed: 'answers from any Region',
  ...onBucket('ListBucket'),
  handle: (input, call) => {
    const { region } = bucketAnywhere(call, input);
    return { BucketRegion: region, AccessPointAlias: false };
  },
});
