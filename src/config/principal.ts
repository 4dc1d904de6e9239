import { isAccountId, parseArn } from '../domain/arn.ts';
import type { Principal } from '../domain/manifest.ts';
import type { DraftAccount } from './draft.ts';

/** The principal that a text of the manifest names, or nothing when it is an alias that is not declared. */
export function principalOf(text: string, accounts: readonly DraftAccount[]): Principal | undefined {
  const arn = parseArn(text);
  if (!arn) {
    const named = accounts.find((one) => one.alias === text || one.id?.value === text);
    const id = isAccountId(text) ? text : named?.id?.value;
    if (id === undefined) return undefined;
    return { kind: 'account', value: id, ...(named ? { alias: named.alias } : {}) };
  }
  const kind = KINDS[arn.resource.slice(0, arn.resource.indexOf('/'))];
  return kind && { kind, value: text };
}

const KINDS: Readonly<Record<string, Principal['kind']>> = {
  organization: 'organization',
  ou: 'organizational-unit',
  role: 'role',
  user: 'user',
};
