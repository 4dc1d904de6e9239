import type { ChecksumAlgorithm, ServerSideEncryption } from '@aws-sdk/client-s3';
import type { ObjectHeaders, ObjectRecord } from '../../../world/records/bucket.ts';

const KEPT = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'StorageClass',
  'WebsiteRedirectLocation',
  'ServerSideEncryption',
  'SSEKMSKeyId',
] as const;
const SUMS = ['ChecksumCRC32', 'ChecksumCRC32C', 'ChecksumCRC64NVME', 'ChecksumSHA1', 'ChecksumSHA256'] as const;

/** What of a write is given back with the object. */
export function headersOf(input: object): ObjectHeaders {
  const given = input as Readonly<Record<string, unknown>>;
  const found = [...KEPT, ...SUMS].flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : []));
  return Object.fromEntries(found) as ObjectHeaders;
}

type Sums = { readonly [N in (typeof SUMS)[number]]?: string };

export const sumsOf = (object: Pick<ObjectRecord, 'headers'>): Sums =>
  Object.fromEntries(SUMS.flatMap((name) => (object.headers[name] ? [[name, object.headers[name]]] : [])));

/** Which of them an object has; one that was written in one piece has a sum of all of it. */
export function algorithmsOf({ headers }: Pick<ObjectRecord, 'headers'>) {
  const found = SUMS.filter((name) => headers[name]).map((name) => name.replace('Checksum', '') as ChecksumAlgorithm);
  return found.length === 0 ? {} : { ChecksumAlgorithm: found, ChecksumType: 'FULL_OBJECT' as const };
}

export const encryptionOf = (headers: ObjectHeaders): { readonly ServerSideEncryption: ServerSideEncryption } => ({
  ServerSideEncryption: (headers['ServerSideEncryption'] ?? 'AES256') as ServerSideEncryption,
  ...(headers['SSEKMSKeyId'] !== undefined && { SSEKMSKeyId: headers['SSEKMSKeyId'] }),
});

/** What GetObject and HeadObject answer beside the body. */
export function describeObject(object: ObjectRecord, checksumMode: string | undefined) {
  const tags = Object.keys(object.tags).length;
  const plain = Object.fromEntries(
    KEPT.flatMap((name) => (object.headers[name] ? [[name, object.headers[name]]] : [])),
  ) as { readonly [N in Exclude<(typeof KEPT)[number], 'StorageClass' | 'ServerSideEncryption'>]?: string };
  return {
    ...plain,
    AcceptRanges: 'bytes',
    ContentLength: object.size,
    ContentType: object.headers['ContentType'] ?? 'binary/octet-stream',
    ETag: object.etag,
    LastModified: new Date(object.at),
    Metadata: { ...object.metadata },
    ...(tags > 0 && { TagCount: tags }),
    ...encryptionOf(object.headers),
    ...(checksumMode === 'ENABLED' && sumsOf(object)),
  };
}
