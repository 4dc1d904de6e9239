import type { Call } from '../../../operation.ts';
import type { BucketRecord, ObjectRecord } from '../../../world/records/bucket.ts';
import { s3Fail } from './s3.ts';

const keyOf = (one: Pick<ObjectRecord, 'bucket' | 'key' | 'version'>): string =>
  `${one.bucket}/${one.key}\n${one.version}`;

/** All versions under a key, oldest first. */
const versionsOf = (call: Call, bucket: string, key: string): ObjectRecord[] =>
  call.world.tables.objects.by('name', `${bucket}/${key}`);

/** The latest version, a delete marker too. */
const latestOf = (call: Call, bucket: string, key: string): ObjectRecord | undefined =>
  versionsOf(call, bucket, key).at(-1);

/** What a plain GET would read. */
export function currentOf(call: Call, bucket: string, key: string): ObjectRecord | undefined {
  const latest = latestOf(call, bucket, key);
  return latest?.deleted === true ? undefined : latest;
}

/** The object, or the version of it, that a request names. */
export function objectNamed(call: Call, bucket: BucketRecord, key = '', version?: string): ObjectRecord {
  if (version === undefined) {
    const current = currentOf(call, bucket.name, key);
    return current ?? s3Fail('NoSuchKey', 404, 'The specified key does not exist.', { Key: key });
  }
  const found = versionsOf(call, bucket.name, key).find((one) => one.version === version);
  if (!found) {
    const message = 'The specified version does not exist.';
    return s3Fail('NoSuchVersion', 404, message, { Key: key, VersionId: version });
  }
  if (found.deleted) {
    return s3Fail('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.', {
      Method: 'GET',
      ResourceType: 'DeleteMarker',
    });
  }
  return found;
}

/** Keeps a new version; without versioning it takes the place of the one there is. */
export function putVersion(call: Call, bucket: BucketRecord, object: Omit<ObjectRecord, 'version'>): ObjectRecord {
  const version = bucket.versioning === 'Enabled' ? call.world.newId().replaceAll('-', '') : 'null';
  const record = { ...object, version };
  // Made anew, so that it is the latest.
  call.world.tables.objects.delete(keyOf(record));
  return call.world.tables.objects.put(keyOf(record), record);
}

export const changeVersion = (call: Call, object: ObjectRecord): ObjectRecord =>
  call.world.tables.objects.put(keyOf(object), object);

const removeVersion = (call: Call, object: ObjectRecord): void => call.world.tables.objects.delete(keyOf(object));

/** `VersionId` is answered only where versions are kept. */
export const versionId = (bucket: BucketRecord, object: ObjectRecord): { readonly VersionId?: string } =>
  bucket.versioning === null ? {} : { VersionId: object.version };

/** Deletes an object as a request asks it: a version for good, or a marker over what there is. */
export function deleteObjectOf(
  call: Call,
  bucket: BucketRecord,
  { Key: key = '', VersionId: version }: { readonly Key?: string | undefined; readonly VersionId?: string | undefined },
): { readonly DeleteMarker?: boolean; readonly VersionId?: string } {
  if (version !== undefined) {
    const found = versionsOf(call, bucket.name, key).find((one) => one.version === version);
    if (found) removeVersion(call, found);
    return { VersionId: version, ...(found?.deleted && { DeleteMarker: true }) };
  }
  if (bucket.versioning === null) {
    for (const one of versionsOf(call, bucket.name, key)) removeVersion(call, one);
    return {};
  }
  const nothing = { body: '', size: 0, etag: '', headers: {}, metadata: {}, tags: {} };
  const marker = putVersion(call, bucket, { bucket: bucket.name, key, deleted: true, at: call.now, ...nothing });
  return { DeleteMarker: true, VersionId: marker.version };
}
