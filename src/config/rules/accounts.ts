import type { Rule } from './rule.ts';

export const ACCOUNT_RULES = {
  accountId: {
    code: 'BadAccountId',
    pattern: /^\d{12}$/,
    noun: 'account id',
    why: 'an AWS account id has exactly 12 digits and is text: as a number it would lose leading zeros',
    fix: 'write all 12 digits in quotes, for example "111122223333"',
  },
  alias: {
    code: 'BadAlias',
    pattern: /^[a-z][a-z0-9-]{0,47}$/,
    noun: 'account alias',
    why: 'the alias names stacks and files: lower-case letters, digits and hyphens, beginning with a letter, at most 48',
    fix: 'rename it, for example ml-prod',
  },
  region: {
    code: 'BadRegion',
    pattern: /^(?!cn-|us-gov-|us-iso|eu-isoe)[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    noun: 'Region',
    why: 'a Region of the commercial partition is wanted; China, GovCloud and the isolated partitions are not supported',
    fix: 'write its code, for example us-east-1',
  },
  organization: {
    code: 'BadOrganization',
    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html says 10 to 32; short ones serve examples.
    pattern: /^o-[a-z0-9]{1,32}$/,
    noun: 'organization id',
    why: 'an organization id is "o-" and lower-case letters or digits',
    fix: 'copy it from "aws organizations describe-organization"',
  },
  bucket: {
    code: 'BadBackend',
    pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    noun: 'bucket name',
    why: 'a bucket name has 3 to 63 lower-case letters, digits, dots and hyphens',
    fix: 'name the bucket alone, without s3:// and without a path',
  },
  prefix: {
    code: 'BadBackend',
    pattern: /^[A-Za-z0-9!_.*'()-]+(\/[A-Za-z0-9!_.*'()-]+)*$/,
    noun: 'key prefix',
    why: 'the prefix becomes the beginning of each state file key',
    fix: 'write it without a slash at either end, for example teams/ml',
  },
  stateAddress: {
    code: 'BadBackend',
    pattern: /^https?:\/\/[^\s/?#"$@]+\/[^\s"$]*\{stack\}[^\s"$]*$/,
    noun: 'address of a state',
    why: 'each stack has a state of its own: an http or https URL without credentials, with {stack} in its path',
    fix: 'write it as https://HOST/PATH/{stack}; the user name and password come from TF_HTTP_USERNAME and TF_HTTP_PASSWORD',
  },
  workspace: {
    code: 'BadBackend',
    pattern: /^[A-Za-z0-9][\w.-]{0,89}$/,
    noun: 'workspace',
    why: 'a workspace has letters, digits, "_", "." and "-", begins with a letter or a digit, and is part of the name of a state',
    fix: 'write it like staging',
  },
  cloudName: {
    code: 'BadBackend',
    pattern: /^[A-Za-z0-9_-]{1,40}$/,
    noun: 'name in HCP Terraform',
    why: 'names of organizations and workspaces have letters, digits, "-" and "_"',
    fix: 'write the name alone, without a URL',
  },
  hostname: {
    code: 'BadBackend',
    pattern: /^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i,
    noun: 'host name',
    why: 'a host name stands alone, without https:// and without a path',
    fix: 'write it as tfe.example.com',
  },
  profile: {
    code: 'BadProfile',
    pattern: /^[^\s[\]"'#;]{1,128}$/,
    noun: 'profile',
    why: 'a profile is the name of a section of the AWS config file',
    fix: 'use a name that "aws configure list-profiles" shows',
  },
  roleArn: {
    code: 'BadRole',
    pattern: /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]{1,575}$/,
    noun: 'role ARN',
    why: 'assumeRole takes the ARN of an IAM role',
    fix: 'write it as "arn:aws:iam::111122223333:role/NAME"',
  },
} as const satisfies Record<string, Rule>;
