import * as z from 'zod/mini';
import { described, flag, text } from './described.ts';
import { suppress } from './suppressions.ts';

export const account = z.strictObject({
  id: text('accountId', '12 digits, in quotes'),
  region: z.optional(text('region', "Region of this account's resources; default: the file's region")),
  profile: z.optional(text('profile', 'profile of the shared AWS config that reaches this account')),
  assumeRole: z.optional(text('roleArn', 'ARN of the role in this account that Sagelane and Terraform assume')),
  protect: flag('the terminal app opens read-only here; default: false'),
  suppress,
});

const s3 = z.strictObject({
  bucket: text('bucket', 'bucket that holds the state files'),
  region: z.optional(text('region', "the bucket's Region; default: the file's region")),
  prefix: z.optional(text('prefix', 'beginning of the state file keys; default: sagelane')),
});

export const backend = z.strictObject({ s3: described(s3, 'state in S3, with its native lock file') });
