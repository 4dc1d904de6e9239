import type { Rule } from './rule.ts';

export const STUDIO_RULES = {
  instance: {
    code: 'BadInstance',
    // https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_InstanceMetadata.html
    pattern: /^arn:aws:sso:::instance\/(sso)?ins-[a-zA-Z0-9-]{16}$/,
    noun: 'Identity Center instance',
    why: 'people are looked up in one instance of IAM Identity Center, which is named by its ARN',
    fix: 'copy InstanceArn from "aws sso-admin list-instances"',
  },
  accountOrAlias: {
    code: 'BadAccountId',
    pattern: /^(\d{12}|[a-z][a-z0-9-]{0,47})$/,
    noun: 'account',
    why: 'an account is named by its alias in this file, or by its 12 digits as text',
    fix: 'write an account alias of this file, or 12 digits in quotes',
  },
  duration: {
    code: 'BadDuration',
    pattern: /^(\d{1,6}[dhms])+$/,
    noun: 'duration',
    why: 'a duration is numbers with the units d, h, m and s',
    fix: 'write it as 7d, 36h or 2h30m',
  },
  studioName: {
    code: 'BadStudioName',
    // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html
    pattern: /^(?!Default$|backend$)[a-zA-Z](-*[a-zA-Z0-9]){0,62}$/,
    noun: 'studio name',
    why: 'the name is that of the domain and of its construct: letters, digits and hyphens, beginning with a letter, at most 63; Default and backend are taken',
    fix: 'rename it, for example vision-studio',
  },
  domainId: {
    code: 'BadDomainId',
    pattern: /^d-[a-z0-9]{1,61}$/,
    noun: 'domain id',
    why: 'an existing domain is brought in by its id, which is "d-" and lower-case letters or digits',
    fix: 'copy it from "aws sagemaker list-domains", or remove domainId for a new domain',
  },
  vpc: {
    code: 'BadVpc',
    pattern: /^vpc-[a-z0-9]{1,32}$/,
    noun: 'VPC id',
    why: 'a domain lives in a VPC, named by its id',
    fix: 'copy it from "aws ec2 describe-vpcs"',
  },
  subnet: {
    code: 'BadSubnet',
    pattern: /^subnet-[a-z0-9]{1,32}$/,
    noun: 'subnet id',
    why: 'apps get their network interfaces in subnets, named by their ids',
    fix: 'copy it from "aws ec2 describe-subnets"',
  },
  userName: {
    code: 'BadUser',
    // https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html
    pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u,
    noun: 'user name',
    why: 'people are named as they sign in to Identity Center, up to 128 characters without spaces',
    fix: 'copy UserName from "aws identitystore list-users"',
  },
  groupName: {
    code: 'BadGroup',
    // https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Group.html
    pattern: /^(?!\s)[\p{L}\p{M}\p{S}\p{N}\p{P} ]{1,1024}$/u,
    noun: 'group name',
    why: 'groups are named by their display name in Identity Center',
    fix: 'copy DisplayName from "aws identitystore list-groups"',
  },
  grantLocation: {
    code: 'BadLocation',
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-grant.html
    pattern: /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/([^\s*]*\*|[^\s*]*[^\s*/])$/,
    noun: 'location',
    why: 'a grant covers a prefix of a bucket, which ends in *, or one object',
    fix: 'write it as s3://BUCKET/* or s3://BUCKET/PREFIX/*',
  },
  resultLocation: {
    code: 'BadLocation',
    pattern: /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/([^\s*]+\/)?$/,
    noun: 'location',
    why: 'query results go under a prefix of a bucket, which ends in a slash',
    fix: 'write it as s3://BUCKET/PREFIX/',
  },
  objectLocation: {
    code: 'BadLocation',
    pattern: /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/[^\s*]+[^\s*/]$/,
    noun: 'location',
    why: 'certificates are one archive in a bucket',
    fix: 'write it as s3://BUCKET/PREFIX/certificates.zip',
  },
  workgroup: {
    code: 'BadWorkgroup',
    // https://docs.aws.amazon.com/athena/latest/APIReference/API_CreateWorkGroup.html
    pattern: /^(?!primary$)[a-zA-Z0-9._-]{1,128}$/,
    noun: 'workgroup',
    why: 'a workgroup name has letters, digits, dots, "_" and "-", at most 128; primary exists already and cannot sign in with Identity Center',
    fix: 'rename it, for example analysts',
  },
  dataName: {
    code: 'BadDataName',
    // https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_TableResource.html
    pattern: /^[^\s*]{1,255}$/,
    noun: 'database or table',
    why: 'databases and tables are named as in the Glue Data Catalog, one by one',
    fix: 'write its name as the catalog has it',
  },
  securityConfiguration: {
    code: 'BadSecurityConfiguration',
    pattern: /^[a-zA-Z][a-zA-Z0-9_-]{0,127}$/,
    noun: 'security configuration',
    why: 'the name becomes part of Terraform addresses: letters, digits, "_" and "-", beginning with a letter',
    fix: 'rename it, for example identity',
  },
  repository: {
    code: 'BadRepository',
    pattern: /^arn:aws:ecr:[a-z0-9-]+:\d{12}:repository\/[a-z0-9._/*-]{1,256}$/,
    noun: 'image repository',
    why: 'jobs are allowed to pull images of repositories named by their ARNs',
    fix: 'write it as "arn:aws:ecr:REGION:ACCOUNT:repository/NAME"',
  },
} as const satisfies Record<string, Rule>;
