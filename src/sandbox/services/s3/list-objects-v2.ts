import { bucketOf, onBucket } from './model/buckets.ts';
import { contentsOf, encoder, listingOf } from './model/listing.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

const TOKEN = 'k:';

const writeToken = (key: string): string => Buffer.from(TOKEN + key).toString('base64url');

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (text.startsWith(TOKEN)) return text.slice(TOKEN.length);
  return s3Fail('InvalidArgument', 400, 'The continuation token provided is incorrect');
}

export const listObjectsV2 = s3Operation({
  name: 'ListObjectsV2',
  mutates: false,
  ...onBucket('ListBucket'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const { ContinuationToken: token, StartAfter: start } = input;
    const encode = encoder(input);
    const after = token === undefined ? (start ?? '') : readToken(token);
    const { entries, last } = listingOf(call, bucket, input, { after, markers: false });
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      MaxKeys: input.MaxKeys ?? 1000,
      KeyCount: entries.length,
      IsTruncated: last !== undefined,
      ...(input.Delimiter !== undefined && { Delimiter: encode(input.Delimiter) }),
      ...(token !== undefined && { ContinuationToken: token }),
      ...(start !== undefined && { StartAfter: encode(start) }),
      ...(last !== undefined && { NextContinuationToken: writeToken(last) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      ...contentsOf(entries, encode),
    };
  },
});
