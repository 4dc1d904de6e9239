import type { YamlNode } from './yaml-node.ts';

/** An unquoted scalar within a line, as people write them. */
export const PLAIN = /\w(?:[\w./=+@*$,;'()-]|:(?=[\w/:*]))*(?: +[\w(](?:[\w./=+@*$,;'()-]|:(?=[\w/:*]))*)*/y;
/** The same within brackets, where a comma ends it. */
export const FLOW_PLAIN = /\w(?:[\w./=+@*$;'()-]|:(?=[\w/:*]))*(?: +[\w(](?:[\w./=+@*$;'()-]|:(?=[\w/:*]))*)*/y;

/** What an unquoted scalar of those forms is in YAML 1.2; undefined for what only the library knows. */
export function plainScalar(written: string, offset: number): YamlNode | undefined {
  if (isWord(written)) {
    const value = WORDS[written];
    return value === undefined ? undefined : { value, offset, written };
  }
  if (/^\d+$/.test(written)) return { value: Number.parseInt(written, 10), offset, written };
  // Whatever could be a number of another form.
  return /^\d+[.eExXoO]/.test(written) ? undefined : { value: written, offset };
}

/** Means something else than its letters, at least as one of its spellings. */
export const isWord = (text: string): boolean => /^(?:true|false|null)$/i.test(text);

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
