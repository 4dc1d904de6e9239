import { closest, suggest } from '../did-you-mean.ts';
import type { DraftShare } from '../draft.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

export const checkShares: ReferenceCheck = (draft) => [
  // Terraform addresses and file systems may not tell upper from lower case.
  ...repeated(draft.shares, (share) => share.name?.value.toLowerCase()).map((share) => duplicateName(share)),
  ...draft.shares.flatMap((share): readonly Misfit[] => {
    const { owner } = share;
    if (!owner || draft.accounts.some((account) => account.alias === owner.value)) return [];
    return [
      unknownAlias(
        owner.value,
        owner.path,
        draft.accounts.map((account) => account.alias),
      ),
    ];
  }),
];

/** Also for a principal that is no alias of the file. */
export function unknownAlias(word: string, path: Misfit['path'], aliases: readonly string[]): Misfit {
  const near = closest(word, aliases);
  return {
    code: 'UnknownAlias',
    what: `no account is called "${word}"`,
    path,
    fix: near === undefined ? `declare it under accounts:, or ${suggestion(word, aliases)}` : suggest(word, aliases),
  };
}

const suggestion = (word: string, aliases: readonly string[]): string =>
  aliases.length > 0 ? `use one that is (${suggest(word, aliases)})` : 'use an account id';

const duplicateName = (share: DraftShare): Misfit => ({
  code: 'DuplicateShareName',
  what: `share "${share.name?.value}" is declared already`,
  path: share.name?.path ?? share.path,
  why: 'the name is how commands and Terraform addresses tell shares apart, in all accounts and whatever the case',
  fix: 'rename one of them',
});
