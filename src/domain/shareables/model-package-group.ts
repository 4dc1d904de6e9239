import type { Shareable } from './shareable.ts';

export const modelPackageGroup = {
  kind: 'model-package-group',
  ramType: 'sagemaker:model-package-group',
  label: 'model package group',
  key: 'modelPackageGroups',
  prefix: 'model-package-group/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:model-package-group\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/,
  defaultPermission: null,
  customerManagedPermissions: true,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
