import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import { bucketOf, onObject } from './model/buckets.ts';
import { requireForRead } from './model/conditions.ts';
import { describeObject } from './model/object-headers.ts';
import { objectNamed, versionId } from './model/objects.ts';
import { rangeOf } from './model/ranges.ts';
import { s3Operation } from './model/s3.ts';

export const getObject = s3Operation({
  name: 'GetObject',
  mutates: false,
  ...onObject('GetObject'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const object = objectNamed(call, bucket, input.Key, input.VersionId);
    requireForRead(input, object);
    const range = rangeOf(input.Range, object.size);
    const whole = Buffer.from(object.body, 'base64');
    const body = range ? whole.subarray(range.from, range.to + 1) : whole;
    return {
      ...describeObject(object, range ? undefined : input.ChecksumMode),
      ...versionId(bucket, object),
      ...(input.ResponseContentType !== undefined && { ContentType: input.ResponseContentType }),
      ...(input.ResponseContentDisposition !== undefined && { ContentDisposition: input.ResponseContentDisposition }),
      ContentLength: body.length,
      ...(range && { ContentRange: `bytes ${range.from}-${range.to}/${object.size}` }),
      // The model types a body as what a client streams; a server writes bytes.
      Body: body as unknown as NonNullable<GetObjectCommandOutput['Body']>,
    };
  },
});
