import type { Model } from '../model.ts';

/** `@ml-prod failed /nightly run`: a filter of terms, and behind a slash the rest as it stands. */
export function filterIn(args: string): string | undefined {
  const at = / \/|^\//.exec(args);
  const before = at ? args.slice(0, at.index) : args;
  const after = at ? args.slice(at.index + at[0].length) : '';
  const filter = [before.trim(), after.trim()].filter(Boolean).join(' ');
  return filter === '' && !at ? undefined : filter;
}

/** What may follow the name of a screen: accounts, then its saved words. */
export function completePlace({ view }: Model, args: string): readonly string[] {
  const [, before = '', begun = ''] = /^(.*?)(@?[^\s@]*)$/.exec(args) ?? [];
  const accounts = (view.session?.accounts ?? []).map(({ id, alias }) => `@${alias ?? id}`);
  return begun === '' && before !== '' && !before.endsWith(' ')
    ? []
    : accounts.filter((one) => one.startsWith(begun) && one !== begun).map((one) => before + one);
}
