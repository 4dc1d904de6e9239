import type * as Emr from '@aws-sdk/client-emr';
import type { Operations } from '../../operation.ts';
import { createSecurityConfiguration } from './create-security-configuration.ts';
import { deleteSecurityConfiguration } from './delete-security-configuration.ts';
import { describeSecurityConfiguration } from './describe-security-configuration.ts';
import { listSecurityConfigurations } from './list-security-configurations.ts';

/** What of EMR is emulated: security configurations. */
export const emr = [
  createSecurityConfiguration,
  deleteSecurityConfiguration,
  describeSecurityConfiguration,
  listSecurityConfigurations,
] as const satisfies Operations<typeof Emr>;
