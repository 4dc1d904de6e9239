import { bucketOf, onBucket } from './model/buckets.ts';
import { encoder, listingOf, toContents } from './model/listing.ts';
import { ownerOfAccount, s3Operation } from './model/s3.ts';

export const listObjectVersions = s3Operation({
  name: 'ListObjectVersions',
  mutates: false,
  assumed: 'pages end between keys, never between versions of one',
  ...onBucket('ListBucketVersions'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const encode = encoder(input);
    const { entries, last } = listingOf(call, bucket, input, { after: input.KeyMarker ?? '', markers: true });
    const all = entries.flatMap(({ name, versions }) =>
      versions.map((object, index) => ({ object, latest: index === 0, name: encode(name) })),
    );
    const Owner = ownerOfAccount(bucket.account);
    const Versions = all
      .filter(({ object }) => !object.deleted)
      .map(({ object, latest, name }) => ({
        ...toContents(object, name),
        VersionId: object.version,
        IsLatest: latest,
        Owner,
      }));
    const DeleteMarkers = all
      .filter(({ object }) => object.deleted)
      .map(({ object, latest, name }) => ({
        Key: name,
        VersionId: object.version,
        IsLatest: latest,
        LastModified: new Date(object.at),
        Owner,
      }));
    const prefixes = entries.filter((one) => one.versions.length === 0).map((one) => ({ Prefix: encode(one.name) }));
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      KeyMarker: encode(input.KeyMarker ?? ''),
      MaxKeys: input.MaxKeys ?? 1000,
      IsTruncated: last !== undefined,
      ...(input.Delimiter !== undefined && { Delimiter: encode(input.Delimiter) }),
      ...(last !== undefined && { NextKeyMarker: encode(last) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      ...(Versions.length > 0 && { Versions }),
      ...(DeleteMarkers.length > 0 && { DeleteMarkers }),
      ...(prefixes.length > 0 && { CommonPrefixes: prefixes }),
    };
  },
});
