import { located } from '../draft.ts';
import type { Draft, Located } from '../draft.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';
import { unknownAlias } from './shares.ts';

export const checkEventFeeds: ReferenceCheck = (draft) => {
  const accounts = accountsOf(draft);
  return [
    ...accounts.flatMap((account) => unknownAlias(account, draft, 'declare it under accounts:')),
    // Two rules would push the same, and who listens to both would hear it twice.
    ...repeated(accounts, ({ value }) => value).map(secondOf),
  ];
};

const accountsOf = ({ sketch }: Draft): readonly Located<string>[] =>
  (sketch.eventFeeds ?? []).flatMap((feed, index) => {
    const account = feed && located(feed, 'account', ['eventFeeds', index]);
    return account ? [account] : [];
  });

const secondOf = ({ value, path }: Located<string>): Misfit => ({
  code: 'DuplicateFeed',
  what: `"${value}" has a feed already`,
  path,
  why: 'one feed of an account tells everything that happens to its pipelines in its Region',
  fix: 'remove one of them',
});
