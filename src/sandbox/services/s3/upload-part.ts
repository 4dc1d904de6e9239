import { bytesOf, etagOf, requireIntact } from './model/body.ts';
import { onObject } from './model/buckets.ts';
import { encryptionOf, headersOf, sumsOf } from './model/object-headers.ts';
import { s3Operation } from './model/s3.ts';
import { requirePartNumber, uploadNamed } from './model/uploads.ts';

export const uploadPart = s3Operation({
  name: 'UploadPart',
  mutates: true,
  ...onObject('PutObject'),
  handle: (input, call) => {
    const upload = uploadNamed(call, input);
    const bytes = bytesOf(input.Body);
    requireIntact(input, bytes);
    const etag = etagOf(bytes);
    const part = { body: bytes.toString('base64'), size: bytes.length, etag, at: call.now };
    call.world.tables.uploads.put(upload.id, {
      ...upload,
      parts: { ...upload.parts, [requirePartNumber(input.PartNumber)]: part },
    });
    return { ETag: etag, ...encryptionOf(upload.headers), ...sumsOf({ headers: headersOf(input) }) };
  },
});
