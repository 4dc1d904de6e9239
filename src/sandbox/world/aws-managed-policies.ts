import type { Arn } from '../../domain/arn.ts';

const policy = (actions: readonly string[], except: readonly string[] = []): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      except.length > 0
        ? { Effect: 'Allow', NotAction: except, Resource: '*' }
        : { Effect: 'Allow', Action: actions, Resource: '*' },
    ],
  });

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html, cut down to services emulated here. */
const POLICIES: Readonly<Record<string, string>> = {
  AdministratorAccess: policy(['*']),
  PowerUserAccess: policy([], ['iam:*', 'organizations:*', 'account:*']),
  ReadOnlyAccess: policy(['*:Describe*', '*:Get*', '*:List*', '*:Lookup*', '*:Search*', '*:Query*']),
  IAMFullAccess: policy(['iam:*', 'organizations:Describe*', 'organizations:List*']),
  IAMReadOnlyAccess: policy(['iam:Get*', 'iam:List*', 'iam:Simulate*']),
  AWSOrganizationsFullAccess: policy(['organizations:*']),
  AWSOrganizationsReadOnlyAccess: policy(['organizations:Describe*', 'organizations:List*']),
  AWSResourceAccessManagerFullAccess: policy(['ram:*']),
  AWSResourceAccessManagerReadOnlyAccess: policy(['ram:Get*', 'ram:List*']),
  AmazonSageMakerFullAccess: policy([
    'sagemaker:*',
    'iam:GetRole',
    'iam:ListRoles',
    'iam:PassRole',
    's3:GetObject',
    's3:PutObject',
    's3:DeleteObject',
    's3:ListBucket',
    's3:ListAllMyBuckets',
    's3:GetBucketLocation',
    'glue:*',
    'ec2:Describe*',
    'kms:DescribeKey',
    'kms:ListAliases',
  ]),
  AmazonSageMakerReadOnly: policy([
    'sagemaker:Describe*',
    'sagemaker:List*',
    'sagemaker:GetSearchSuggestions',
    'sagemaker:Search',
  ]),
  AmazonS3FullAccess: policy(['s3:*']),
  AmazonS3ReadOnlyAccess: policy(['s3:Get*', 's3:List*', 's3:Describe*']),
  AmazonAthenaFullAccess: policy(['athena:*', 'glue:*', 's3:*', 'lakeformation:GetDataAccess']),
  AWSGlueConsoleFullAccess: policy(['glue:*']),
  AWSCloudTrail_FullAccess: policy(['cloudtrail:*']),
  AWSCloudTrail_ReadOnlyAccess: policy([
    'cloudtrail:Get*',
    'cloudtrail:Describe*',
    'cloudtrail:List*',
    'cloudtrail:LookupEvents',
  ]),
  AWSSSOMasterAccountAdministrator: policy([
    'sso:*',
    'identitystore:*',
    'organizations:Describe*',
    'organizations:List*',
  ]),
  AWSSSOReadOnly: policy(['sso:Describe*', 'sso:Get*', 'sso:List*', 'identitystore:Describe*', 'identitystore:List*']),
};

/** What a policy that AWS manages says; of those not listed, nothing. */
export const awsManagedPolicy = (arn: Arn): string | undefined => {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  return Object.hasOwn(POLICIES, name) ? POLICIES[name] : undefined;
};
