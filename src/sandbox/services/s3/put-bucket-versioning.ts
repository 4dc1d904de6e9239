import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const putBucketVersioning = s3Operation({
  name: 'PutBucketVersioning',
  mutates: true,
  ...onBucket('PutBucketVersioning'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const status = input.VersioningConfiguration?.Status;
    if (status !== 'Enabled' && status !== 'Suspended') {
      return s3Fail('IllegalVersioningConfigurationException', 400, 'The Versioning element must be specified');
    }
    putBucket(call, { ...bucket, versioning: status });
    return {};
  },
});
