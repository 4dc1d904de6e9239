import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const getBucketVersioning = s3Operation({
  name: 'GetBucketVersioning',
  mutates: false,
  ...onBucket('GetBucketVersioning'),
  handle: (input, call) => {
    const { versioning } = bucketOf(call, input);
    return versioning === null ? {} : { Status: versioning };
  },
});
