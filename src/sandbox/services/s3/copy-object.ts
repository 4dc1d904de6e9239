import { mayOnObject } from './model/bucket-policy.ts';
import { bucketOf, onObject } from './model/buckets.ts';
import { encryptionOf, headersOf } from './model/object-headers.ts';
import { objectNamed, putVersion, versionId } from './model/objects.ts';
import { s3Fail, s3Operation } from './model/s3.ts';
import { tagsOfHeader } from './model/tags.ts';

export const copyObject = s3Operation({
  name: 'CopyObject',
  mutates: true,
  ...onObject('PutObject'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const match = /^\/?([^/]+)\/(.+?)(?:\?versionId=(.+))?$/s.exec(decodeURIComponent(input.CopySource ?? ''));
    if (!match) return s3Fail('InvalidArgument', 400, 'Invalid copy source object key');
    const from = bucketOf(call, { Bucket: match[1] });
    if (!mayOnObject(call, from, match[2] ?? '', 's3:GetObject')) return s3Fail('AccessDenied', 403, 'Access Denied');
    const source = objectNamed(call, from, match[2], match[3]);
    const replaces = input.MetadataDirective === 'REPLACE';
    const object = putVersion(call, bucket, {
      ...source,
      bucket: bucket.name,
      key: input.Key ?? '',
      at: call.now,
      headers: replaces ? headersOf(input) : source.headers,
      metadata: replaces ? (input.Metadata ?? {}) : source.metadata,
      tags: input.TaggingDirective === 'REPLACE' ? tagsOfHeader(input.Tagging) : source.tags,
    });
    return {
      CopyObjectResult: { ETag: object.etag, LastModified: new Date(object.at) },
      ...encryptionOf(object.headers),
      ...versionId(bucket, object),
      ...(from.versioning !== null && { CopySourceVersionId: source.version }),
    };
  },
});
