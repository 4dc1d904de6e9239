import { bucketOf, onObject } from './model/buckets.ts';
import { encryptionOf, headersOf } from './model/object-headers.ts';
import { s3Operation } from './model/s3.ts';
import { tagsOfHeader } from './model/tags.ts';

export const createMultipartUpload = s3Operation({
  name: 'CreateMultipartUpload',
  mutates: true,
  ...onObject('PutObject'),
  handle: (input, call) => {
    const { name } = bucketOf(call, input);
    const id = call.world.newId().replaceAll('-', '');
    const key = input.Key ?? '';
    const headers = headersOf(input);
    call.world.tables.uploads.put(id, {
      id,
      bucket: name,
      key,
      at: call.now,
      headers,
      metadata: input.Metadata ?? {},
      tags: tagsOfHeader(input.Tagging),
      parts: {},
    });
    return { Bucket: name, Key: key, UploadId: id, ...encryptionOf(headers) };
  },
});
