/** What one kind of text in the manifest must look like, and what to say when it does not. */
export interface Rule {
  /** The problem's code. */
  readonly code: string;
  /** The whole text must match. */
  readonly pattern: RegExp;
  /** What the value is called in messages. */
  readonly noun: string;
  readonly why: string;
  readonly fix: string;
  /** Common mistakes with a better fix. */
  readonly slips?: readonly { readonly pattern: RegExp; readonly fix: string }[];
}

/** The rules of the manifest; the schema names them, `shape-problems.ts` turns them into messages. */
export const RULES = {
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
  shareName: {
    code: 'BadShareName',
    // The excluded names are those of constructs that CDKTF itself puts into a stack.
    pattern: /^(?!Default$|backend$|cross-stack-)[A-Za-z][A-Za-z0-9_-]{0,79}$/,
    noun: 'share name',
    why: 'the name becomes part of Terraform addresses: letters, digits, "_" and "-", beginning with a letter, at most 80; Default, backend and cross-stack-… are taken',
    fix: 'rename it, for example churn',
  },
  pipeline: {
    code: 'BadPipeline',
    // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePipeline.html#sagemaker-CreatePipeline-request-PipelineName
    pattern: /^(arn:aws:sagemaker:[a-z0-9-]+:(\d{12}|aws):pipeline\/)?[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}$/,
    noun: 'pipeline',
    why: 'a pipeline name has letters, digits and hyphens, begins and ends with a letter or digit, and is at most 256 long',
    fix: 'write its name, or its ARN "arn:aws:sagemaker:REGION:ACCOUNT:pipeline/NAME"',
  },
  principal: {
    code: 'BadPrincipal',
    pattern:
      /^([a-z][a-z0-9-]{0,47}|\d{12}|arn:aws:organizations::\d{12}:(organization\/o-[a-z0-9]{1,32}|ou\/o-[a-z0-9]{1,32}\/ou-[a-z0-9-]{1,68})|arn:aws:iam::\d{12}:(role|user)\/[\w+=,.@/-]{1,575})$/,
    noun: 'principal',
    why: 'pipelines are shared with accounts, organizations, organizational units, IAM roles and IAM users',
    fix: 'write an account alias of this file, 12 digits in quotes, or the ARN of an organization, unit, role or user',
    slips: [
      { pattern: /^arn:aws:iam::\d{12}:root$/, fix: 'write the account id instead: its 12 digits in quotes' },
      { pattern: /:assumed-role\//, fix: "write the role's own ARN: arn:aws:iam::ACCOUNT:role/NAME" },
      { pattern: /\.amazonaws\.com$/, fix: 'remove it: RAM shares no pipelines with services' },
      { pattern: /\*/, fix: 'name each account, or share with the organization by its ARN' },
      { pattern: /^o(u)?-[a-z0-9-]+$/, fix: 'write its ARN: "aws organizations describe-organization" shows it' },
    ],
  },
  permission: {
    code: 'BadPermission',
    pattern:
      /^(read|execute|arn:aws:ram::aws:permission\/(AWSRAMDefaultPermissionSageMakerPipeline|AWSRAMPermissionSageMakerPipelineAllowExecution)|arn:aws:ram:[a-z0-9-]+:\d{12}:permission\/[\w.-]{1,128})$/,
    noun: 'permission',
    why: 'pipelines take the two managed permissions of AWS, or a customer-managed one',
    fix: 'write read, execute, or "arn:aws:ram:REGION:ACCOUNT:permission/NAME"',
  },
  tagKey: {
    code: 'BadTag',
    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
    pattern: /^(?![aA][wW][sS]:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u,
    noun: 'tag key',
    why: 'a tag key has 1 to 128 letters, digits, spaces and _.:/=+@-, and does not begin with aws:',
    fix: 'rename it',
  },
  tagValue: {
    code: 'BadTag',
    pattern: /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u,
    noun: 'tag value',
    why: 'a tag value has up to 256 letters, digits, spaces and _.:/=+@-',
    fix: 'shorten or reword it, and quote numbers and dates',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

export const isRule = (name: string): name is RuleName => Object.hasOwn(RULES, name);
