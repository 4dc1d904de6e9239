import type { Call } from '../../../operation.ts';
import type { UploadRecord } from '../../../world/records/bucket.ts';
import { bucketOf } from './buckets.ts';
import { s3Fail } from './s3.ts';

export function uploadNamed(
  call: Call,
  input: {
    readonly Bucket?: string | undefined;
    readonly Key?: string | undefined;
    readonly UploadId?: string | undefined;
  },
): UploadRecord {
  const bucket = bucketOf(call, input);
  const found = call.world.tables.uploads.get(input.UploadId ?? '');
  if (found?.bucket === bucket.name && found.key === input.Key) return found;
  return s3Fail(
    'NoSuchUpload',
    404,
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  );
}

export function requirePartNumber(number: number | undefined): number {
  if (number !== undefined && Number.isInteger(number) && number >= 1 && number <= 10_000) return number;
  return s3Fail('InvalidArgument', 400, 'Part number must be an integer between 1 and 10000, inclusive');
}
