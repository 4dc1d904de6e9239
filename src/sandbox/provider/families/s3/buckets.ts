import { isAwsError } from '../../aws/aws-fault.ts';
import type { Fields } from '../../values/value.ts';
import { partitionOf } from '../regions.ts';

/** HEAD answers have no body, so no code either: the status says it. */
export const isMissing = (thrown: unknown): boolean =>
  isAwsError(thrown, 'NoSuchBucket', 'NotFound') ||
  (thrown as { readonly $metadata?: { readonly httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode === 404;

/** Undefined when the bucket has no such configuration. */
export async function unlessUnset<T>(code: string, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (thrown) {
    if (isAwsError(thrown, code)) return undefined;
    throw thrown;
  }
}

/** What follows from a bucket's name and Region: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html */
export function bucketFacts(bucket: string, region: string): Fields {
  const { name, dnsSuffix } = partitionOf(region);
  return {
    arn: `arn:${name}:s3:::${bucket}`,
    bucket,
    bucket_domain_name: `${bucket}.s3.${dnsSuffix}`,
    bucket_region: region,
    bucket_regional_domain_name: `${bucket}.s3.${region}.${dnsSuffix}`,
    hosted_zone_id: HOSTED_ZONES[region] ?? '',
  };
}

/** https://docs.aws.amazon.com/general/latest/gr/s3.html (website endpoints), of the Regions used most. */
const HOSTED_ZONES: Readonly<Record<string, string>> = {
  'eu-central-1': 'Z21DNDUVLTQW6Q',
  'eu-west-1': 'Z1BKCTXD74EZPE',
  'us-east-1': 'Z3AQBSTGFYJSTF',
  'us-east-2': 'Z2O1EMRO9K5GLX',
  'us-west-2': 'Z3BJ6K6RIION7M',
};
