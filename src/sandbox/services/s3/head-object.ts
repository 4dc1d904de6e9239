import { bucketOf, onObject } from './model/buckets.ts';
import { requireForRead } from './model/conditions.ts';
import { describeObject } from './model/object-headers.ts';
import { objectNamed, versionId } from './model/objects.ts';
import { s3Operation } from './model/s3.ts';

export const headObject = s3Operation({
  name: 'HeadObject',
  mutates: false,
  ...onObject('GetObject'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const object = objectNamed(call, bucket, input.Key, input.VersionId);
    requireForRead(input, object);
    return { ...describeObject(object, input.ChecksumMode), ...versionId(bucket, object) };
  },
});
