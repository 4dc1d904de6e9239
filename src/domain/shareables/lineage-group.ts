import type { Shareable } from './shareable.ts';

/**
 * An account has one group in a Region, made with its first lineage entity; it is shared as a whole or not at all.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 */
export const lineageGroup = {
  kind: 'lineage',
  ramType: 'sagemaker:LineageGroup',
  label: 'lineage group',
  key: 'lineage',
  prefix: 'lineage-group/',
  only: 'sagemaker-default-lineage-group',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:lineage-group\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}$/,
  defaultPermission: null,
  defaultActions: [
    'sagemaker:AddAssociation',
    'sagemaker:DeleteAssociation',
    'sagemaker:DescribeAction',
    'sagemaker:DescribeArtifact',
    'sagemaker:DescribeContext',
    'sagemaker:DescribeTrialComponent',
    'sagemaker:QueryLineage',
  ],
  customerManagedPermissions: false,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
