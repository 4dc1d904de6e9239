import { bucketOf, onObject } from './model/buckets.ts';
import { requireForWrite } from './model/conditions.ts';
import { currentOf, deleteObjectOf } from './model/objects.ts';
import { s3Operation } from './model/s3.ts';

export const deleteObject = s3Operation({
  name: 'DeleteObject',
  mutates: true,
  ...onObject('DeleteObject'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const key = input.Key ?? '';
    requireForWrite({ IfMatch: input.IfMatch }, currentOf(call, bucket.name, key), key);
    return deleteObjectOf(call, bucket, input);
  },
});
