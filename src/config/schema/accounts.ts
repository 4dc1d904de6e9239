import { described, flag, mapping, optional, text, texts } from './described.ts';
import { suppress } from './suppressions.ts';

export const account = mapping({
  id: text('accountId', '12 digits, in quotes'),
  region: optional(text('region', "Region of this account's resources; default: the file's region")),
  regions: optional(
    texts('region', 'Region', 'Regions in which what runs, what people do and what is shared is read besides'),
  ),
  profile: optional(text('profile', 'profile of the shared AWS config that reaches this account')),
  assumeRole: optional(text('roleArn', 'ARN of the role in this account that Sagelane and Terraform assume')),
  protect: flag('the terminal app opens read-only here; default: false'),
  suppress,
});

const workspace = optional(text('workspace', "Terraform's workspace, made when it is missing; default: default"));

const s3 = mapping({
  bucket: text('bucket', 'bucket that holds the state files'),
  region: optional(text('region', "the bucket's Region; default: the file's region")),
  prefix: optional(text('prefix', 'beginning of the state file keys; default: sagelane')),
  workspace,
});

const local = mapping({ workspace });

const http = mapping({
  address: text('stateAddress', 'URL of a state; {stack} stands for the name of the stack'),
  lockAddress: optional(text('stateAddress', 'URL that locks it; default: none, states are not locked')),
  unlockAddress: optional(text('stateAddress', 'URL that unlocks it; default: lockAddress')),
});

const cloud = mapping({
  organization: text('cloudName', 'organization of HCP Terraform or Terraform Enterprise'),
  hostname: optional(text('hostname', 'host of Terraform Enterprise; default: app.terraform.io')),
  workspacePrefix: optional(text('cloudName', "beginning of each workspace's name, before that of the stack; default: sagelane-")),
});

/** One of them; which is one too many is checked in `references/`. */
export const backend = mapping({
  local: optional(described(local, 'state in files beside the manifest')),
  s3: optional(described(s3, 'state in S3, with its native lock file')),
  http: optional(described(http, 'state at a server of the HTTP backend')),
  cloud: optional(described(cloud, 'state in HCP Terraform or Terraform Enterprise')),
});
