import type { Shareable } from './shareable.ts';

/**
 * What makes the feature groups of an account discoverable by others; reading them needs a share of the group itself.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-cross-account-discoverability.html
 */
export const featureCatalog = {
  kind: 'feature-catalog',
  ramType: 'sagemaker:SagemakerCatalog',
  label: 'feature catalog',
  key: 'featureCatalog',
  prefix: 'sagemaker-catalog/',
  only: 'DefaultFeatureGroupCatalog',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:sagemaker-catalog\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}$/,
  defaultPermission: null,
  customerManagedPermissions: true,
  outsideOrganization: true,
  rolesAndUsers: false,
} as const satisfies Shareable;
