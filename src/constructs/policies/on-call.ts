import { nameOfArn } from '../../domain/arn.ts';
import { policyDocument, type PolicyDocument, type PolicyStatement } from '../../domain/policy-document.ts';
import type { OwnerAccount } from '../account-of.ts';
import { accessGrantsInstanceArn } from './access-grants.ts';
import { allow } from './statements.ts';

/** Who may take the role: those principals, signed in with a second factor when that is asked. */
export const onCallTrust = (trustedBy: readonly string[], secondFactor: boolean): PolicyDocument =>
  policyDocument({
    Sid: 'OnCall',
    Effect: 'Allow',
    Principal: { AWS: trustedBy },
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    ...(secondFactor && { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
  });

/** Seeing who does what: no data, no definitions, no logs. */
export const observe = (): PolicyStatement =>
  allow(
    'Observe',
    [
      'cloudtrail:LookupEvents',
      'sagemaker:ListDomains',
      'sagemaker:DescribeDomain',
      'sagemaker:ListUserProfiles',
      'sagemaker:DescribeUserProfile',
      'sagemaker:ListSpaces',
      'sagemaker:DescribeSpace',
      'sagemaker:ListApps',
      'sagemaker:DescribeApp',
      'sagemaker:ListTrainingJobs',
      'sagemaker:DescribeTrainingJob',
      'sagemaker:ListProcessingJobs',
      'sagemaker:DescribeProcessingJob',
      'sagemaker:ListPipelines',
      'sagemaker:ListPipelineExecutions',
      'sagemaker:DescribePipelineExecution',
      'sagemaker:ListPipelineExecutionSteps',
      's3:ListAccessGrantsInstances',
      'lakeformation:ListPermissions',
    ],
    '*',
  );

/** Stopping what runs, and taking back what was granted. */
export function stop(home: OwnerAccount): PolicyStatement[] {
  const sagemaker = (resource: string): string => `arn:aws:sagemaker:${home.region}:${home.id}:${resource}`;
  const grants = accessGrantsInstanceArn(home);
  return [
    allow('StopTraining', ['sagemaker:StopTrainingJob'], sagemaker('training-job/*')),
    allow('StopProcessing', ['sagemaker:StopProcessingJob'], sagemaker('processing-job/*')),
    allow('StopExecutions', ['sagemaker:StopPipelineExecution'], sagemaker('pipeline/*')),
    allow('DeleteApps', ['sagemaker:DeleteApp'], sagemaker('app/*')),
    allow(
      'RevokeGrants',
      ['s3:ListAccessGrants', 's3:GetAccessGrant', 's3:DeleteAccessGrant'],
      [grants, `${grants}/*`],
    ),
    // Lake Formation's actions are about no resource of IAM: it also has to make the role an administrator.
    allow('RevokeLakePermissions', ['lakeformation:RevokePermissions'], '*'),
  ];
}

/**
 * Writing the denial into guarded roles. IAM cannot tell one inline policy from another: whoever takes the on-call role
 * could write any into them.
 */
export const denyInRoles = (roles: readonly string[]): PolicyStatement =>
  allow(
    'DenyInRoles',
    ['iam:GetRole', 'iam:ListRolePolicies', 'iam:GetRolePolicy', 'iam:PutRolePolicy', 'iam:DeleteRolePolicy'],
    roles,
  );

/** Writing the denial into the prepared service control policy, and into no other. */
export const denyInOrganization = (policyArn: string): PolicyStatement[] => [
  allow('DenyInOrganization', ['organizations:UpdatePolicy'], policyArn),
  allow(
    'SeeOrganization',
    [
      'organizations:DescribeOrganization',
      'organizations:ListRoots',
      'organizations:ListParents',
      'organizations:DescribePolicy',
      'organizations:ListPolicies',
      'organizations:ListTargetsForPolicy',
      'organizations:ListAccounts',
      'organizations:ListTagsForResource',
    ],
    '*',
  ),
];

/** Taking people out of applications, and putting them back; finding out who somebody is. */
export function unassign(home: OwnerAccount, instance: string): PolicyStatement[] {
  const id = nameOfArn(instance);
  return [
    allow(
      'Unassign',
      [
        'sso:DescribeApplication',
        'sso:ListApplicationAssignments',
        'sso:DescribeApplicationAssignment',
        'sso:DeleteApplicationAssignment',
        'sso:CreateApplicationAssignment',
        'sso:GetApplicationSessionConfiguration',
        'sso:PutApplicationSessionConfiguration',
      ],
      [instance, `arn:aws:sso::*:application/${id}/*`],
    ),
    allow(
      'FindApplications',
      ['sso:ListInstances', 'sso:ListApplications', 'sso:ListApplicationAssignmentsForPrincipal'],
      '*',
    ),
    allow(
      'FindPeople',
      [
        'identitystore:GetUserId',
        'identitystore:DescribeUser',
        'identitystore:ListUsers',
        'identitystore:DescribeGroup',
        'identitystore:ListGroupMembershipsForMember',
      ],
      [
        `arn:aws:identitystore::${home.id}:identitystore/*`,
        'arn:aws:identitystore:::user/*',
        'arn:aws:identitystore:::group/*',
        'arn:aws:identitystore:::membership/*',
      ],
    ),
  ];
}
