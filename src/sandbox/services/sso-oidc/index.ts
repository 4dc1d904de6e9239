import type * as SsoOidc from '@aws-sdk/client-sso-oidc';
import type { Operations } from '../../operation.ts';
import { createTokenWithIAM } from './create-token-with-iam.ts';

/** Emulated operations of Identity Center's OIDC service. */
export const ssoOidc = [createTokenWithIAM] as const satisfies Operations<typeof SsoOidc>;
