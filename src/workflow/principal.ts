import { isAccountId, parseArn } from '../domain/arn.ts';
import type { Manifest, Principal } from '../domain/manifest.ts';

/** What RAM's text for a principal stands for, with the manifest's alias where it has one. */
export function principalOf(value: string, manifest: Manifest): Principal {
  const account = isAccountId(value) ? manifest.accounts.find(({ id }) => id === value) : undefined;
  return { kind: kindOf(value), value, ...(account && { alias: account.alias }) };
}

function kindOf(value: string): Principal['kind'] {
  const resource = parseArn(value)?.resource ?? '';
  if (resource.startsWith('organization/')) return 'organization';
  if (resource.startsWith('ou/')) return 'organizational-unit';
  if (resource.startsWith('role/')) return 'role';
  return resource.startsWith('user/') ? 'user' : 'account';
}
