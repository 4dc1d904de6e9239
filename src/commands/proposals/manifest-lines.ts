import type { AccountId, Region } from '../../domain/arn.ts';
import type { Manifest } from '../../domain/manifest.ts';

/** Something that exists, and how the manifest would declare it. */
export interface Proposal {
  readonly kind: 'share' | 'domain';
  readonly account: AccountId;
  readonly region: Region;
  readonly name: string;
  /** ARN of a share, id of a domain. */
  readonly id: string;
  /** What it is, and why it cannot be declared where it cannot; each becomes a comment. */
  readonly notes: readonly string[];
  /** Key and value of the entry, the value as YAML; null: it cannot be declared. */
  readonly lines: readonly (readonly [key: string, value: string])[] | null;
}

const SECTIONS = [
  { kind: 'share', key: 'shares' },
  { kind: 'domain', key: 'studios' },
] as const;

/** The proposals as text to paste. A section that the file has already is begun by a comment instead of its key. */
export function manifestLines(proposals: readonly Proposal[], manifest: Manifest): string {
  return SECTIONS.flatMap(({ kind, key }) => {
    const own = proposals.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const there = manifest[key].length > 0;
    const some = own.some(({ lines }) => lines !== null);
    const head = !some ? [] : [there ? `# below "${key}:", which the file has already` : `${key}:`];
    return [...head, ...own.flatMap(entryLines)];
  })
    .map((line) => `${line}\n`)
    .join('');
}

function entryLines({ notes, lines }: Proposal): readonly string[] {
  const entry = (lines ?? []).map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}`);
  // A name may hold whatever AWS allows; a comment ends with its line.
  return [...notes.map((note) => `  # ${note.replace(/\s+/g, ' ')}`), ...entry];
}

/** A scalar as YAML, quoted unless it could be nothing else; JSON's quoting is YAML's. */
export const scalar = (text: string): string =>
  /^[A-Za-z][\w-]*$/.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text) ? text : JSON.stringify(text);

export const flowList = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;

export const flowMap = (map: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(map)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
