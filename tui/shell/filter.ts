import type { WorkAccount } from '../../src/commands/engine/context.ts';
import { textOf } from '../text/span.ts';
import { cellsOf } from './cells-of.ts';
import type { Column, Row } from './screen.ts';

/** Whether a row is wanted. Time may be in its cells. */
export type Wanted = (row: Row, now: Date) => boolean;

/** A `!`, then a regular expression between slashes, `~` and letters, `@` and an account, or words, perhaps quoted, perhaps of one column. */
const TERM = /(!?)(?:\/((?:\\.|[^/\\])+)\/(?=\s|$)|~(\S+)|@(\S+)|(?:(\p{L}+):)?(?:"([^"]*)"?|(\S+)))/gu;

/**
 * What a filter says: every term must hold. `text` occurs, `"two words"` occur together, `/regex/` matches, `~ltrs` occur in
 * that order, `@account` is named in it by alias or id, `column:text` occurs in that column, and `!` before any of them
 * turns it round. Null: everything is wanted.
 */
export function parseFilter(
  filter: string,
  columns: readonly Column[],
  accounts: readonly WorkAccount[] = [],
): Wanted | null {
  const terms = [...filter.matchAll(TERM)].flatMap(([whole, not, pattern, letters, account, name, quoted, word]) => {
    if (whole === '!') return [];
    const term = { whole, pattern, letters, name, text: (quoted ?? word ?? '').toLowerCase() };
    const holds = account === undefined ? termOf(term, columns) : ofAccounts(account, accounts);
    return [not === '' ? holds : (row: Row, now: Date) => !holds(row, now)];
  });
  return terms.length === 0 ? null : (row, now) => terms.every((holds) => holds(row, now));
}

/** `@ml-prod,research`: an ARN names its account by number, a row perhaps by its alias. */
function ofAccounts(text: string, accounts: readonly WorkAccount[]): Wanted {
  const words = text
    .toLowerCase()
    .split(',')
    .filter(Boolean)
    .flatMap((name) => {
      const known = accounts.filter(({ id, alias }) => id.startsWith(name) || alias?.toLowerCase().startsWith(name));
      return [name, ...known.flatMap(({ id, alias }) => (alias === null ? [id] : [id, alias.toLowerCase()]))];
    });
  return ({ id, search }) => words.some((word) => search.includes(word) || id.includes(word));
}

interface Term {
  readonly whole: string;
  readonly pattern: string | undefined;
  readonly letters: string | undefined;
  readonly name: string | undefined;
  readonly text: string;
}

function termOf({ whole, pattern, letters, name, text }: Term, columns: readonly Column[]): Wanted {
  if (pattern !== undefined) {
    const regex = regexOf(pattern);
    return regex ? ({ search }) => regex.test(search) : ({ search }) => search.includes(pattern.toLowerCase());
  }
  if (letters !== undefined) return ({ search }) => inOrder(letters.toLowerCase(), search);
  const column = name === undefined ? -1 : columnNamed(name, columns);
  if (column >= 0)
    return (row, now) =>
      textOf(cellsOf(row, now)[column] ?? '')
        .toLowerCase()
        .includes(text);
  // An ARN or a time has colons, too.
  const plain = name === undefined ? text : whole.replace(/^!/, '').replaceAll('"', '').toLowerCase();
  return ({ search }) => search.includes(plain);
}

/** A column by the beginning of a word of its title. */
const columnNamed = (name: string, columns: readonly Column[]): number =>
  columns.findIndex(({ title }) =>
    title
      .toLowerCase()
      .split(/\P{L}+/u)
      .some((word) => word.startsWith(name.toLowerCase())),
  );

/** Null while it is being typed and is none yet. */
function regexOf(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'i');
  } catch {
    return null;
  }
}

function inOrder(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}
