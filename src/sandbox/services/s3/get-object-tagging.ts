import { toTags } from '../tag-list.ts';
import { bucketOf, onObject } from './model/buckets.ts';
import { objectNamed, versionId } from './model/objects.ts';
import { s3Operation } from './model/s3.ts';

export const getObjectTagging = s3Operation({
  name: 'GetObjectTagging',
  mutates: false,
  ...onObject('GetObjectTagging'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const object = objectNamed(call, bucket, input.Key, input.VersionId);
    return { TagSet: toTags(object.tags), ...versionId(bucket, object) };
  },
});
