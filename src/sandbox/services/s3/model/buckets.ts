import type { AccountId, Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { BucketRecord } from '../../../world/records/bucket.ts';
import { policyInForce } from './bucket-policy.ts';
import { s3Fail } from './s3.ts';

interface OfBucket {
  readonly Bucket?: string | undefined;
}
interface OfObject extends OfBucket {
  readonly Key?: string | undefined;
}

interface Access<I> {
  readonly action: string;
  readonly resource: (input: I) => Arn;
  readonly owner: (input: OfBucket, call: Call) => AccountId;
  readonly policy: (input: OfBucket, call: Call) => string | undefined;
}

const owner = ({ Bucket = '' }: OfBucket, call: Call): AccountId =>
  call.world.tables.buckets.get(Bucket)?.account ?? call.account;

const policy =
  (action: string) =>
  ({ Bucket = '' }: OfBucket, call: Call): string | undefined =>
    policyInForce(call, Bucket, `s3:${action}`);

/** Access to a bucket is decided on its ARN, which has no account, and by its policy. */
export const onBucket = (action: string): Access<OfBucket> => ({
  action: `s3:${action}`,
  resource: ({ Bucket = '' }) => `arn:aws:s3:::${Bucket}`,
  owner,
  policy: policy(action),
});

export const onObject = (action: string): Access<OfObject> => ({
  action: `s3:${action}`,
  resource: ({ Bucket = '', Key = '' }) => `arn:aws:s3:::${Bucket}/${Key}`,
  owner,
  policy: policy(action),
});

/** The bucket of that name in whatever Region: what HeadBucket and GetBucketLocation look at. */
export function bucketAnywhere(call: Call, { Bucket: name = '' }: OfBucket): BucketRecord {
  const found = call.world.tables.buckets.get(name);
  return found ?? s3Fail('NoSuchBucket', 404, 'The specified bucket does not exist', { BucketName: name });
}

/** The bucket of that name in the Region of the call. */
export function bucketOf(call: Call, input: OfBucket): BucketRecord {
  const found = bucketAnywhere(call, input);
  if (found.region === call.region) return found;
  const message = `The authorization header is malformed; the region '${call.region}' is wrong; expecting '${found.region}'`;
  return s3Fail('AuthorizationHeaderMalformed', 400, message, { Region: found.region });
}

export const putBucket = (call: Call, bucket: BucketRecord): BucketRecord =>
  call.world.tables.buckets.put(bucket.name, bucket);

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export function requireBucketName(name: string): string {
  const fits =
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !/\.\.|^\d+\.\d+\.\d+\.\d+$|^xn--|-s3alias$/.test(name);
  return fits ? name : s3Fail('InvalidBucketName', 400, 'The specified bucket is not valid.', { BucketName: name });
}
