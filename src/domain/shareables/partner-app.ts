import type { Shareable } from './shareable.ts';

export const partnerApp = {
  kind: 'partner-app',
  ramType: 'sagemaker:PartnerApp',
  label: 'partner app',
  key: 'partnerApps',
  prefix: 'partner-app/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:partner-app\/app-[A-Z0-9]{12}$/,
  defaultPermission: null,
  customerManagedPermissions: false,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
