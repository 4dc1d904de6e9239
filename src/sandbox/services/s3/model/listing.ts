import type { Call } from '../../../operation.ts';
import type { BucketRecord, ObjectRecord } from '../../../world/records/bucket.ts';
import { algorithmsOf } from './object-headers.ts';
import { s3Fail } from './s3.ts';

export interface ListingRequest {
  readonly Prefix?: string | undefined;
  readonly Delimiter?: string | undefined;
  readonly EncodingType?: string | undefined;
  readonly MaxKeys?: number | undefined;
}

/** A key, or what several keys have in common up to the delimiter. */
export interface ListingEntry {
  readonly name: string;
  /** None for a common prefix; newest first. */
  readonly versions: readonly ObjectRecord[];
}

const inUtf8Order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Keys and common prefixes after a key, in UTF-8 order; `markers`: keys whose latest version is a delete marker too. */
export function listingOf(
  call: Call,
  bucket: BucketRecord,
  { Prefix: prefix = '', Delimiter: delimiter, MaxKeys: most = 1000 }: ListingRequest,
  { after, markers }: { readonly after: string; readonly markers: boolean },
): { readonly entries: ListingEntry[]; readonly last: string | undefined } {
  if (most < 0) return s3Fail('InvalidArgument', 400, 'Argument maxKeys must be an integer between 0 and 2147483647');
  const found = new Map<string, ObjectRecord[]>();
  for (const object of call.world.tables.objects.by('bucket', bucket.name)) {
    if (!object.key.startsWith(prefix)) continue;
    const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    const name = cut < 0 ? object.key : object.key.slice(0, cut + (delimiter?.length ?? 0));
    if (cut >= 0 && !markers && object.deleted) continue;
    found.set(name, cut < 0 ? [object, ...(found.get(name) ?? [])] : []);
  }
  const names = [...found]
    .filter(([name, versions]) => (markers || versions[0]?.deleted !== true) && inUtf8Order(name, after) > 0)
    .sort(([a], [b]) => inUtf8Order(a, b));
  const entries = names.slice(0, Math.min(most, 1000)).map(([name, versions]) => ({ name, versions }));
  return { entries, last: entries.length < names.length ? entries.at(-1)?.name : undefined };
}

/** Names as the request wants them: control characters do not survive XML. */
export const encoder =
  ({ EncodingType: type }: ListingRequest) =>
  (text: string): string =>
    type === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%20', '+') : text;

export const toContents = (object: ObjectRecord, name: string) => ({
  Key: name,
  LastModified: new Date(object.at),
  ETag: object.etag,
  ...algorithmsOf(object),
  Size: object.size,
  StorageClass: 'STANDARD' as const,
});

/** `Contents` and `CommonPrefixes` of a page. */
export function contentsOf(entries: readonly ListingEntry[], encode: (text: string) => string) {
  const keys = entries.flatMap(({ name, versions: [latest] }) => (latest ? [toContents(latest, encode(name))] : []));
  const prefixes = entries.flatMap(({ name, versions }) => (versions.length === 0 ? [{ Prefix: encode(name) }] : []));
  return {
    ...(keys.length > 0 && { Contents: keys }),
    ...(prefixes.length > 0 && { CommonPrefixes: prefixes }),
  };
}
