import { bucketOf, onBucket } from './model/buckets.ts';
import { contentsOf, encoder, listingOf } from './model/listing.ts';
import { s3Operation } from './model/s3.ts';

export const listObjects = s3Operation({
  name: 'ListObjects',
  mutates: false,
  ...onBucket('ListBucket'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const encode = encoder(input);
    const { entries, last } = listingOf(call, bucket, input, { after: input.Marker ?? '', markers: false });
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      Marker: encode(input.Marker ?? ''),
      MaxKeys: input.MaxKeys ?? 1000,
      IsTruncated: last !== undefined,
      ...(input.Delimiter !== undefined && { Delimiter: encode(input.Delimiter) }),
      ...(last !== undefined && { NextMarker: encode(last) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      ...contentsOf(entries, encode),
    };
  },
});
