import type { Shareable } from './shareable.ts';

export const hub = {
  kind: 'hub',
  ramType: 'sagemaker:Hub',
  label: 'hub',
  key: 'hubs',
  prefix: 'hub/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:hub\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/,
  defaultPermission: null,
  customerManagedPermissions: true,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
