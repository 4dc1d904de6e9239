import { fromTags } from '../tag-list.ts';
import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';

export const putBucketTagging = s3Operation({
  name: 'PutBucketTagging',
  mutates: true,
  ...onBucket('PutBucketTagging'),
  handle: (input, call) => {
    putBucket(call, { ...bucketOf(call, input), tags: fromTags(input.Tagging?.TagSet) });
    return {};
  },
});
