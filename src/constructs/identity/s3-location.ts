import type { BucketPart } from '../policies/access-grants.ts';

/** `s3://sales/2026/*` is bucket `sales`, prefix `2026/*`; not an S3 path: undefined. */
export function splitS3(path: string): { readonly bucket: string; readonly prefix: string } | undefined {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(path) ?? [];
  return bucket === undefined ? undefined : { bucket, prefix };
}

/** The part of a bucket below a path, as far as a policy has to name it. */
export function partOf(path: string): BucketPart | undefined {
  const split = splitS3(path);
  const prefix = split?.prefix.replace(/\*$/, '');
  return split && { bucket: split.bucket, ...(prefix ? { prefix } : {}) };
}

/** For the id of a construct: `s3://sales/2026/*` is `sales:2026`. */
export const pathLabel = (path: string): string =>
  path
    .replace(/^s3:\/\//, '')
    .replace(/\/?\*?$/, '')
    .replaceAll('/', ':') || 'all';
