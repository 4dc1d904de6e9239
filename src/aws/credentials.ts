import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { AccountAccess } from './ports.ts';

const ROLE_SESSION_NAME = 'sagelane';

/**
 * How an account is reached: a role over its profile (or the default chain), the profile alone, or the default chain.
 * The providers are loaded here only, because they cost more than most commands.
 */
export async function credentialsOf(access: AccountAccess): Promise<AwsCredentialIdentityProvider | undefined> {
  const { profile, assumeRole, region } = access;
  if (profile === undefined && assumeRole === undefined) return undefined;
  const { fromIni, fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const base = profile === undefined ? undefined : fromIni({ profile, clientConfig: { region } });
  if (assumeRole === undefined) return base as AwsCredentialIdentityProvider;
  return fromTemporaryCredentials({
    params: { RoleArn: assumeRole, RoleSessionName: ROLE_SESSION_NAME },
    ...(base ? { masterCredentials: base } : {}),
    clientConfig: { region },
  }) as AwsCredentialIdentityProvider;
}

/** In the sandbox a 12-digit access key id is that account's administrator. */
export const sandboxCredentials = (account: string) => ({ accessKeyId: account, secretAccessKey: 'sandbox' });
