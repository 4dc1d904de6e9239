import type { Shareable } from './shareable.ts';

export const modelCard = {
  kind: 'model-card',
  ramType: 'sagemaker:ModelCard',
  label: 'model card',
  key: 'modelCards',
  prefix: 'model-card/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:model-card\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/,
  defaultPermission: null,
  customerManagedPermissions: false,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
