import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { AccountId } from '../domain/arn.ts';
import type { AccountAccess } from './ports.ts';

/** Asks somebody for the code that an MFA device shows; rejects when nobody is there. */
export type MfaCode = (question: {
  readonly account: AccountId;
  readonly profile: string | null;
  /** Serial number or ARN of the device. */
  readonly device: string;
}) => Promise<string>;

const ROLE_SESSION_NAME = 'sagelane';

/**
 * How an account is reached: a role over its profile (or the default chain), the profile alone, or the default chain.
 * The providers are loaded here only, because they cost more than most commands.
 */
export async function credentialsOf(
  access: AccountAccess,
  mfaCode?: MfaCode,
): Promise<AwsCredentialIdentityProvider | undefined> {
  const { id: account, profile, assumeRole, region } = access;
  if (profile === undefined && assumeRole === undefined) return undefined;
  const { fromIni, fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const mfaCodeProvider = mfaCode && ((device: string) => mfaCode({ account, profile: profile ?? null, device }));
  // The files are read again when they are needed again: somebody may have logged in meanwhile.
  const base =
    profile === undefined
      ? undefined
      : fromIni({
          profile,
          ignoreCache: true,
          clientConfig: { region },
          ...(mfaCodeProvider ? { mfaCodeProvider } : {}),
        });
  if (assumeRole === undefined) return base as AwsCredentialIdentityProvider;
  return fromTemporaryCredentials({
    params: { RoleArn: assumeRole, RoleSessionName: ROLE_SESSION_NAME },
    ...(base ? { masterCredentials: base } : {}),
    clientConfig: { region },
  }) as AwsCredentialIdentityProvider;
}

/** In the sandbox a 12-digit access key id is that account's administrator. */
export const sandboxCredentials = (account: string) => ({ accessKeyId: account, secretAccessKey: 'sandbox' });
