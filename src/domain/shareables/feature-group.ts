import type { Shareable } from './shareable.ts';

export const featureGroup = {
  kind: 'feature-group',
  ramType: 'sagemaker:FeatureGroup',
  label: 'feature group',
  key: 'featureGroups',
  prefix: 'feature-group/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:feature-group\/[a-zA-Z0-9]([_-]*[a-zA-Z0-9]){0,63}$/,
  defaultPermission: null,
  customerManagedPermissions: true,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
