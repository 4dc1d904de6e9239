import { toTags } from '../tag-list.ts';
import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const getBucketTagging = s3Operation({
  name: 'GetBucketTagging',
  mutates: false,
  ...onBucket('GetBucketTagging'),
  handle: (input, call) => {
    const { tags, name } = bucketOf(call, input);
    if (Object.keys(tags).length > 0) return { TagSet: toTags(tags) };
    return s3Fail('NoSuchTagSet', 404, 'The TagSet does not exist', { BucketName: name });
  },
});
