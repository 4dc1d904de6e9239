import { closest, suggest } from '../did-you-mean.ts';
import type { Draft, DraftShare, Located } from '../draft.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

export const checkShares: ReferenceCheck = (draft) => [
  // Terraform addresses and file systems may not tell upper from lower case.
  ...repeated(draft.shares, (share) => share.name?.value.toLowerCase()).map((share) => duplicateName(share)),
  ...draft.shares.flatMap(({ owner }) => (owner ? unknownAlias(owner, draft, 'declare it under accounts:') : [])),
];

/** For an owner, or for a principal that is no alias of the file. */
export function unknownAlias(word: Located<string>, draft: Draft, otherwise: string): readonly Misfit[] {
  const aliases = draft.accounts.map(({ alias }) => alias);
  if (!draft.accountsReadable || aliases.includes(word.value)) return [];
  const near = closest(word.value, aliases);
  const known = aliases.length > 0 ? ` (${suggest(word.value, aliases)})` : '';
  const fix = near === undefined ? otherwise + known : `did you mean "${near}"?`;
  return [{ code: 'UnknownAlias', what: `no account is called "${word.value}"`, path: word.path, fix }];
}

const duplicateName = (share: DraftShare): Misfit => ({
  code: 'DuplicateShareName',
  what: `share "${share.name?.value}" is declared already`,
  path: share.name?.path ?? share.path,
  why: 'the name is how commands and Terraform addresses tell shares apart, in all accounts and whatever the case',
  fix: 'rename one of them',
});
