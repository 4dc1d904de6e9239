import { md5 } from './model/body.ts';
import { bucketOf, onObject } from './model/buckets.ts';
import { requireForWrite } from './model/conditions.ts';
import { encryptionOf } from './model/object-headers.ts';
import { currentOf, putVersion, versionId } from './model/objects.ts';
import { s3Fail, s3Operation } from './model/s3.ts';
import { uploadNamed } from './model/uploads.ts';

const SMALLEST = 5 * 1024 * 1024;

export const completeMultipartUpload = s3Operation({
  name: 'CompleteMultipartUpload',
  mutates: true,
  assumed: 'checksums of the whole are neither verified nor kept',
  ...onObject('PutObject'),
  handle: (input, call) => {
    const upload = uploadNamed(call, input);
    const bucket = bucketOf(call, input);
    requireForWrite(input, currentOf(call, bucket.name, upload.key), upload.key);
    const named = input.MultipartUpload?.Parts ?? [];
    const parts = named.map(({ PartNumber: number = 0, ETag: etag = '' }, index) => {
      if (number <= (named[index - 1]?.PartNumber ?? 0))
        return s3Fail('InvalidPartOrder', 400, 'The list of parts was not in ascending order.');
      const part = upload.parts[number];
      if (!part || part.etag.replaceAll('"', '') !== etag.replaceAll('"', ''))
        return s3Fail(
          'InvalidPart',
          400,
          "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
        );
      if (part.size < SMALLEST && index < named.length - 1)
        return s3Fail('EntityTooSmall', 400, 'Your proposed upload is smaller than the minimum allowed size');
      return part;
    });
    if (parts.length === 0) return s3Fail('MalformedXML', 400, 'You must specify at least one part');
    const body = Buffer.concat(parts.map((part) => Buffer.from(part.body, 'base64')));
    const sums = Buffer.concat(parts.map((part) => Buffer.from(part.etag.replaceAll('"', ''), 'hex')));
    const object = putVersion(call, bucket, {
      bucket: bucket.name,
      key: upload.key,
      deleted: false,
      at: call.now,
      body: body.toString('base64'),
      size: body.length,
      etag: `"${md5(sums).toString('hex')}-${parts.length}"`,
      headers: upload.headers,
      metadata: upload.metadata,
      tags: upload.tags,
    });
    call.world.tables.uploads.delete(upload.id);
    return {
      Location: `/${bucket.name}/${upload.key}`,
      Bucket: bucket.name,
      Key: upload.key,
      ETag: object.etag,
      ...encryptionOf(object.headers),
      ...versionId(bucket, object),
    };
  },
});
