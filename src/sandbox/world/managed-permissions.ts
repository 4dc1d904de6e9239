import type { Arn } from '../../domain/arn.ts';
import { EXECUTE_ACTIONS, EXECUTE_PERMISSION, READ_ACTIONS, READ_PERMISSION } from '../../domain/permissions.ts';

/** A permission that AWS manages. */
export interface ManagedPermission {
  readonly arn: Arn;
  readonly name: string;
  readonly resourceType: string;
  readonly isDefault: boolean;
  readonly actions: readonly string[];
}

const managed = (
  arn: Arn,
  resourceType: string,
  isDefault: boolean,
  actions: readonly string[],
): ManagedPermission => ({
  arn,
  name: arn.slice(arn.indexOf('/') + 1),
  resourceType,
  isDefault,
  actions,
});

const FEATURE_GROUP_READ_ACTIONS = [
  'sagemaker:BatchGetRecord',
  'sagemaker:DescribeFeatureGroup',
  'sagemaker:DescribeFeatureMetadata',
  'sagemaker:GetRecord',
];

/** https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html and xaccount-lineage-tracking.html */
export const MANAGED_PERMISSIONS: readonly ManagedPermission[] = [
  managed(READ_PERMISSION, 'sagemaker:Pipeline', true, READ_ACTIONS),
  managed(EXECUTE_PERMISSION, 'sagemaker:Pipeline', false, EXECUTE_ACTIONS),
  // The name of this one follows RAM's rule for defaults; AWS's pages do not spell it out.
  managed('arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerLineageGroup', 'sagemaker:LineageGroup', true, [
    'sagemaker:AddAssociation',
    'sagemaker:DeleteAssociation',
    'sagemaker:DescribeAction',
    'sagemaker:DescribeArtifact',
    'sagemaker:DescribeContext',
    'sagemaker:DescribeTrialComponent',
    'sagemaker:QueryLineage',
  ]),
  // https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-cross-account-access.html; that it is the default is assumed.
  managed(
    'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerFeatureGroupReadOnly',
    'sagemaker:FeatureGroup',
    true,
    FEATURE_GROUP_READ_ACTIONS,
  ),
  // https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-cross-account-discoverability-share-sagemaker-catalog.html
  managed(
    'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerCatalogResourceSearch',
    'sagemaker:SagemakerCatalog',
    true,
    ['sagemaker:Search'],
  ),
];

export const managedPermission = (arn: Arn): ManagedPermission | undefined =>
  MANAGED_PERMISSIONS.find((permission) => permission.arn === arn);

export const defaultPermission = (resourceType: string): ManagedPermission | undefined =>
  MANAGED_PERMISSIONS.find((permission) => permission.resourceType === resourceType && permission.isDefault);

/** The action list that decides access. */
export const permissionActions = (arn: Arn): readonly string[] => managedPermission(arn)?.actions ?? [];
