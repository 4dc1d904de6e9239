import { fromTags } from '../tag-list.ts';
import { bucketOf, onObject } from './model/buckets.ts';
import { changeVersion, objectNamed, versionId } from './model/objects.ts';
import { s3Operation } from './model/s3.ts';

export const putObjectTagging = s3Operation({
  name: 'PutObjectTagging',
  mutates: true,
  ...onObject('PutObjectTagging'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const object = objectNamed(call, bucket, input.Key, input.VersionId);
    changeVersion(call, { ...object, tags: fromTags(input.Tagging?.TagSet) });
    return versionId(bucket, object);
  },
});
