import { bucketOf, onObject } from './model/buckets.ts';
import { changeVersion, objectNamed, versionId } from './model/objects.ts';
import { s3Operation } from './model/s3.ts';

export const deleteObjectTagging = s3Operation({
  name: 'DeleteObjectTagging',
  mutates: true,
  ...onObject('DeleteObjectTagging'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const object = objectNamed(call, bucket, input.Key, input.VersionId);
    changeVersion(call, { ...object, tags: {} });
    return versionId(bucket, object);
  },
});
