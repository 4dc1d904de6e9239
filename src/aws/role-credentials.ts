import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { AccountId } from '../domain/arn.ts';
import { sandboxCredentials } from './credentials.ts';
import type { AccountAccess } from './ports.ts';

/** The account through its role of that name, on top of however it is reached. */
export const throughRole = (access: AccountAccess, role: string, takenBy: AccountId): AccountAccess => ({
  ...access,
  assumeRole: `arn:aws:iam::${access.id}:role/${role}`,
  takenBy,
});

/** In the sandbox everybody is an administrator, but for a role that was taken on purpose. */
export async function sandboxAccess(
  endpoint: string,
  { id, assumeRole, takenBy, region }: AccountAccess,
): Promise<AwsCredentialIdentityProvider | ReturnType<typeof sandboxCredentials>> {
  if (assumeRole === undefined || takenBy === undefined) return sandboxCredentials(id);
  const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  return fromTemporaryCredentials({
    params: { RoleArn: assumeRole, RoleSessionName: 'sagelane' },
    masterCredentials: sandboxCredentials(takenBy),
    clientConfig: { region, endpoint },
  }) as AwsCredentialIdentityProvider;
}
