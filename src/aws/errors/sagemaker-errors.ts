import type { AwsErrorRow } from './aws-error-row.ts';

const sagemaker = { service: 'sagemaker' } as const;

/** What a shared lineage group lets another account do. */
const ON_LINEAGE = [
  'QueryLineage',
  'DescribeAction',
  'DescribeArtifact',
  'DescribeContext',
  'DescribeTrialComponent',
  'AddAssociation',
  'DeleteAssociation',
];

export const sagemakerErrors = [
  {
    ...sagemaker,
    codes: ['AccessDeniedException'],
    operations: ['StartPipelineExecution', 'StopPipelineExecution', 'RetryPipelineExecution'],
    what: 'account {account} may not call {operation} on this pipeline',
    fix: 'a read share does not allow it: ask the owner for permission: execute; and check the identity policy of the caller',
  },
  {
    ...sagemaker,
    codes: ['AccessDeniedException'],
    operations: [
      'DescribeDomain',
      'ListApps',
      'ListSpaces',
      'ListUserProfiles',
      'DeleteApp',
      'DeleteSpace',
      'DeleteUserProfile',
    ],
    what: 'account {account} may not call {operation}',
    fix: 'let the identity policy of the caller allow it: a domain can only go when all that people started in it is gone',
  },
  {
    ...sagemaker,
    codes: ['AccessDeniedException'],
    operations: [
      'ListArtifacts',
      'ListActions',
      'ListContexts',
      'ListTrialComponents',
      'DescribeLineageGroup',
      'GetLineageGroupPolicy',
    ],
    what: 'account {account} may not call {operation}',
    fix: 'let the identity policy of the caller allow it; it is about the own account alone, so no share can',
  },
  {
    ...sagemaker,
    codes: ['AccessDeniedException'],
    operations: ON_LINEAGE,
    what: 'account {account} may not call {operation} on this lineage entity',
    fix: 'let its owner share its lineage group and accept the invitation (sagelane invitations list), and check the identity policy of the caller',
  },
  {
    ...sagemaker,
    codes: ['ResourceNotFound', 'ResourceNotFoundException'],
    operations: ON_LINEAGE,
    what: 'there is no such lineage entity or association for account {account}',
    fix: 'check the ARN; it may be deleted, not shared with this account, or in another Region (sagelane lineage list)',
  },
  {
    ...sagemaker,
    codes: ['ResourceLimitExceeded'],
    operations: ['AddAssociation'],
    what: 'the quota of associations is used up',
    fix: 'take associations away that nobody needs, or ask for a higher quota (6,000 in a Region by default)',
  },
  {
    ...sagemaker,
    codes: ['AccessDeniedException'],
    what: 'account {account} may not call {operation}',
    fix: 'accept the invitation (sagelane invitations list), and check that the share holds this pipeline and the identity policy of the caller',
  },
  {
    ...sagemaker,
    codes: ['ResourceNotFound', 'ResourceNotFoundException'],
    what: 'there is no such pipeline or execution for account {account}',
    fix: 'check the ARN; it may be deleted, not shared with this account, or in another Region',
  },
  {
    ...sagemaker,
    codes: ['ConflictException'],
    what: 'the execution changed in the meantime',
    fix: 'look at it again (sagelane executions show) and repeat what still applies',
  },
  {
    ...sagemaker,
    codes: ['ResourceLimitExceeded'],
    what: 'a SageMaker quota of the owner is used up',
    fix: 'wait for running executions to end (20 at once per owner account by default), or ask the owner for a higher quota',
  },
  {
    ...sagemaker,
    codes: ['ResourceInUse'],
    what: 'something still uses it',
    fix: 'end what depends on it first, then do it again',
  },
] as const satisfies readonly AwsErrorRow[];
