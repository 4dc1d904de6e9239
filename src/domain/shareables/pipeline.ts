import { READ_PERMISSION } from '../permissions.ts';
import type { Shareable } from './shareable.ts';

export const pipeline = {
  kind: 'pipeline',
  ramType: 'sagemaker:Pipeline',
  label: 'pipeline',
  key: 'pipelines',
  prefix: 'pipeline/',
  arn: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:pipeline\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}$/,
  defaultPermission: READ_PERMISSION,
  customerManagedPermissions: true,
  outsideOrganization: true,
  rolesAndUsers: true,
} as const satisfies Shareable;
