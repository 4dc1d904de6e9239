import type { Shareable } from './shareable.ts';

export const modelCard = {
  kind: 'model-card',
  ramType: 'sagemaker:ModelCard',
  label: 'model card',
  key: 'modelCards',
  prefix: 'model-card/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:model-card\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/,
  // https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards-xaccount.html
  defaultPermission: 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerModelCards',
  customerManagedPermissions: false,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
