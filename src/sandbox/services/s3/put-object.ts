import { bytesOf, etagOf, requireIntact } from './model/body.ts';
import { bucketOf, onObject } from './model/buckets.ts';
import { requireForWrite } from './model/conditions.ts';
import { encryptionOf, headersOf, sumsOf } from './model/object-headers.ts';
import { currentOf, putVersion, versionId } from './model/objects.ts';
import { s3Operation } from './model/s3.ts';
import { tagsOfHeader } from './model/tags.ts';

export const putObject = s3Operation({
  name: 'PutObject',
  mutates: true,
  assumed: 'ACLs, object lock and customer keys are ignored; of checksums CRC32, SHA-1, SHA-256 and MD5 are verified',
  ...onObject('PutObject'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const key = input.Key ?? '';
    requireForWrite(input, currentOf(call, bucket.name, key), key);
    const bytes = bytesOf(input.Body);
    requireIntact(input, bytes);
    const object = putVersion(call, bucket, {
      bucket: bucket.name,
      key,
      deleted: false,
      at: call.now,
      body: bytes.toString('base64'),
      size: bytes.length,
      etag: etagOf(bytes),
      headers: headersOf(input),
      metadata: input.Metadata ?? {},
      tags: tagsOfHeader(input.Tagging),
    });
    return { ETag: object.etag, ...encryptionOf(object.headers), ...sumsOf(object), ...versionId(bucket, object) };
  },
});
