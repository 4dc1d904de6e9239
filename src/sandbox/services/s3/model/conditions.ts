import type { ObjectRecord } from '../../../world/records/bucket.ts';
import { s3Fail } from './s3.ts';

interface Conditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
}

const bare = (etag: string): string => etag.replace(/^W\//, '').replaceAll('"', '').trim();

const matches = (wanted: string, object: ObjectRecord | undefined): boolean =>
  object !== undefined && wanted.split(',').some((one) => bare(one) === '*' || bare(one) === bare(object.etag));

const failed = (condition: string): never =>
  s3Fail('PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold', {
    Condition: condition,
  });

/**
 * What a write may ask of the object that is there; it is decided in the same transaction, so one of two contenders wins.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function requireForWrite(conditions: Conditions, current: ObjectRecord | undefined, key: string): void {
  const { IfMatch: match, IfNoneMatch: none } = conditions;
  if (none !== undefined && matches(none, current)) return failed('If-None-Match');
  if (match === undefined) return;
  if (!current) return s3Fail('NoSuchKey', 404, 'The specified key does not exist.', { Key: key });
  if (!matches(match, current)) return failed('If-Match');
}

interface ReadConditions extends Conditions {
  readonly IfModifiedSince?: Date | undefined;
  readonly IfUnmodifiedSince?: Date | undefined;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html */
export function requireForRead(conditions: ReadConditions, object: ObjectRecord): void {
  const { IfMatch: match, IfNoneMatch: none, IfModifiedSince: since, IfUnmodifiedSince: unless } = conditions;
  const seconds = Math.floor(object.at / 1000) * 1000;
  if (match !== undefined && !matches(match, object)) return failed('If-Match');
  if (match === undefined && unless && seconds > unless.getTime()) return failed('If-Unmodified-Since');
  const same = none === undefined ? since !== undefined && seconds <= since.getTime() : matches(none, object);
  if (same) return s3Fail('NotModified', 304, 'Not Modified');
}
