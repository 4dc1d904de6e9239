import { isAccountId, type Region } from '../domain/arn.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { WorkAccount } from '../commands/engine/context.ts';

/** Those that `--account` names, by alias or id; an id that nobody declared is taken as it is. */
export function selectAccounts(
  known: readonly WorkAccount[],
  wanted: readonly string[],
  region: Region,
): readonly WorkAccount[] {
  if (wanted.length === 0) return known;
  return wanted.map((text) => {
    const found = known.find(({ alias, id }) => alias === text || id === text);
    if (found) return found;
    if (isAccountId(text)) return { id: text, alias: null, region };
    throw new SagelaneError({
      code: 'UnknownAccount',
      what: `no account is named ${text}`,
      why:
        known.length > 0
          ? `known are ${known.map(({ alias, id }) => alias ?? id).join(', ')}`
          : 'without a manifest there are no aliases',
      fix: 'give an alias of the manifest or a 12-digit account id',
    });
  });
}
