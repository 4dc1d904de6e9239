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

const ofType = (type: string, name: string, actions: readonly string[], isDefault = false): ManagedPermission =>
  managed(`arn:aws:ram::aws:permission/${name}`, type, isDefault, actions);

const MODEL_PACKAGE_ACTIONS = [
  'sagemaker:DescribeModelPackage',
  'sagemaker:DescribeModelPackageGroup',
  'sagemaker:ListModelPackages',
];

const HUB_READ_ACTIONS = [
  'sagemaker:DescribeHub',
  'sagemaker:DescribeHubContent',
  'sagemaker:ListHubContentVersions',
  'sagemaker:ListHubContents',
];

const MODEL_CARD_ACTIONS = [
  'sagemaker:DescribeModelCard',
  'sagemaker:ListModelCardVersions',
  'sagemaker:UpdateModelCard',
];

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
  ofType('sagemaker:FeatureGroup', 'AWSRAMPermissionSageMakerFeatureGroupReadOnly', FEATURE_GROUP_READ_ACTIONS, true),
  // https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-cross-account-discoverability-share-sagemaker-catalog.html
  ofType('sagemaker:SagemakerCatalog', 'AWSRAMPermissionSageMakerCatalogResourceSearch', ['sagemaker:Search'], true),
  // Names by RAM's rule and from public code, actions from the policy that AWS's page attaches: both assumed.
  // https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-ram-discover.html
  ofType(
    'sagemaker:model-package-group',
    'AWSRAMDefaultPermissionSageMakerModelPackageGroup',
    MODEL_PACKAGE_ACTIONS,
    true,
  ),
  ofType('sagemaker:model-package-group', 'AWSRAMPermissionSageMakerModelPackageGroupAllowDeploy', [
    ...MODEL_PACKAGE_ACTIONS,
    'sagemaker:CreateModel',
  ]),
  ofType('sagemaker:model-package-group', 'AWSRAMPermissionSageMakerModelPackageGroupAllowRegister', [
    ...MODEL_PACKAGE_ACTIONS,
    'sagemaker:CreateModelPackage',
  ]),
  // https://docs.aws.amazon.com/sagemaker/latest/dg/jumpstart-curated-hubs-ram.html; which is the default is assumed.
  ofType('sagemaker:Hub', 'AWSRAMPermissionSageMakerHubRead', HUB_READ_ACTIONS, true),
  ofType('sagemaker:Hub', 'AWSRAMPermissionSageMakerHubReadAndUse', [...HUB_READ_ACTIONS, 'sagemaker:DeployHubModel']),
  ofType('sagemaker:Hub', 'AWSRAMPermissionSageMakerHubFullAccessPolicy', [
    ...HUB_READ_ACTIONS,
    'sagemaker:CreateHubContentReference',
    'sagemaker:DeleteHubContent',
    'sagemaker:DeleteHubContentReference',
    'sagemaker:DeployHubModel',
    'sagemaker:ImportHubContent',
  ]),
  // https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards-xaccount.html
  ofType('sagemaker:ModelCard', 'AWSRAMPermissionSageMakerModelCards', MODEL_CARD_ACTIONS, true),
  ofType('sagemaker:ModelCard', 'AWSRAMPermissionSageMakerModelCardsAllowExport', [
    ...MODEL_CARD_ACTIONS,
    'sagemaker:CreateModelCardExportJob',
    'sagemaker:DescribeModelCardExportJob',
  ]),
  // What a consumer's policy has to allow; the name is assumed.
  // https://docs.aws.amazon.com/sagemaker/latest/dg/partner-app-resource-sharing-ram.html
  ofType(
    'sagemaker:PartnerApp',
    'AWSRAMDefaultPermissionSageMakerPartnerApp',
    ['sagemaker:CallPartnerAppApi', 'sagemaker:CreatePartnerAppPresignedUrl', 'sagemaker:DescribePartnerApp'],
    true,
  ),
];

export const managedPermission = (arn: Arn): ManagedPermission | undefined =>
  MANAGED_PERMISSIONS.find((permission) => permission.arn === arn);

export const defaultPermission = (resourceType: string): ManagedPermission | undefined =>
  MANAGED_PERMISSIONS.find((permission) => permission.resourceType === resourceType && permission.isDefault);

/** The action list that decides access. */
export const permissionActions = (arn: Arn): readonly string[] => managedPermission(arn)?.actions ?? [];
