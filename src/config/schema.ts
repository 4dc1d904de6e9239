import * as z from 'zod/mini';
import { RULES } from './rules.ts';
import type { RuleName } from './rules.ts';

/** Text by a rule; the rule's name travels in the message, where `shape-problems.ts` looks it up. */
const text = (rule: RuleName, description: string) =>
  z
    .string({ error: rule })
    .check(z.regex(RULES[rule].pattern, { error: rule }))
    .register(z.globalRegistry, { description });

const described = <T extends z.ZodMiniType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const account = z.strictObject({
  id: text('accountId', '12 digits, in quotes'),
  region: z.optional(text('region', "Region of this account's pipelines; default: the file's region")),
  profile: z.optional(text('profile', 'profile of the shared AWS config that reaches this account')),
  assumeRole: z.optional(text('roleArn', 'ARN of the role in this account that Sagelane and Terraform assume')),
  protect: z.optional(described(z.boolean(), 'the terminal app opens read-only here; default: false')),
});

const share = z.strictObject({
  name: text('shareName', 'name of the share in AWS RAM and of its construct'),
  owner: text('alias', 'alias of the account that owns the pipelines'),
  pipelines: described(
    z.array(text('pipeline', 'name or ARN of a pipeline')).check(z.minLength(1, { error: 'EmptyList' })),
    "pipelines of the owner's account and Region, by name or ARN",
  ),
  with: described(
    z.array(text('principal', 'account alias, account id, or ARN')).check(z.minLength(1, { error: 'EmptyList' })),
    'who may use them: account aliases, account ids, ARNs of an organization, organizational unit, IAM role or user',
  ),
  permission: described(
    z.union([z.enum(['read', 'execute']), text('permission', 'ARN of a managed permission')], { error: 'permission' }),
    "read: describe and list; execute: also start, stop and retry, which runs and bills in the owner's account",
  ),
  acceptance: z.optional(
    described(
      z.enum(['operator', 'terraform', 'organization']),
      'who accepts the invitation: a person, Terraform in the consumer account, or nobody inside the organization; default: operator',
    ),
  ),
  tags: z.optional(described(z.record(text('tagKey', 'tag key'), text('tagValue', 'tag value')), 'tags of the share')),
});

const s3 = z.strictObject({
  bucket: text('bucket', 'bucket that holds the state files'),
  region: z.optional(text('region', "the bucket's Region; default: the file's region")),
  prefix: z.optional(text('prefix', 'beginning of the state file keys; default: sagelane')),
});

const backend = z.strictObject({ s3: described(s3, 'state in S3, with its native lock file') });

/** The shape of the file. What one part says about another is checked in `references/`. */
export const manifestSchema = z.strictObject({
  version: described(z.literal(1, { error: 'version' }), 'version of this format'),
  region: text('region', 'default Region of every account'),
  organization: z.optional(text('organization', 'AWS Organizations id; shares inside it need no invitation')),
  backend: z.optional(described(backend, 'where Terraform keeps its state; default: local files beside this one')),
  accounts: described(z.record(text('alias', 'account alias'), account), 'the accounts, by an alias of your choice'),
  // `shares:` with every share commented out is empty, not wrong.
  shares: z.nullish(described(z.array(share), 'pipelines shared with other accounts')),
});

/** The keys that each kind of mapping has, for suggestions. */
export const KEYS = {
  root: Object.keys(manifestSchema.shape),
  backend: Object.keys(backend.shape),
  s3: Object.keys(s3.shape),
  account: Object.keys(account.shape),
  share: Object.keys(share.shape),
} as const;
