import type { Rule } from './rule.ts';

export const SHARE_RULES = {
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
  resource: {
    code: 'BadResource',
    // Which ARN belongs under which key is checked in references/resources.ts.
    pattern: /^(arn:aws:sagemaker:[a-z0-9-]+:\d{12}:[a-z-]+\/)?[a-zA-Z0-9]([_-]*[a-zA-Z0-9]){0,255}$/,
    noun: 'resource',
    why: 'a name has letters, digits, hyphens and "_", and begins and ends with a letter or digit',
    fix: 'write its name, or its ARN "arn:aws:sagemaker:REGION:ACCOUNT:KIND/NAME"',
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
      /^(read|execute|arn:aws:ram::aws:permission\/AWSRAM\w{1,128}|arn:aws:ram:[a-z0-9-]+:\d{12}:permission\/[\w.-]{1,128})$/,
    noun: 'permission',
    why: 'a share takes a managed permission of AWS, or a customer-managed one of its own account',
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
