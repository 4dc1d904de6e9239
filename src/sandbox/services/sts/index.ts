import type * as Sts from '@aws-sdk/client-sts';
import type { Operations } from '../../operation.ts';
import { assumeRole } from './assume-role.ts';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts';
import { getAccessKeyInfo } from './get-access-key-info.ts';
import { getCallerIdentity } from './get-caller-identity.ts';
import { getSessionToken } from './get-session-token.ts';

/** What of the Security Token Service is emulated. */
export const sts = [
  assumeRole,
  assumeRoleWithWebIdentity,
  getAccessKeyInfo,
  getCallerIdentity,
  getSessionToken,
] as const satisfies Operations<typeof Sts>;
