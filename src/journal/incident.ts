import type { Json } from '../domain/plan.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';

/** What an export of one incident holds beside the journal's own lines. */
export interface Incident {
  /** Id of the containment. */
  readonly id: string;
  readonly title: string;
  /** Plain data, for programs. */
  readonly facts: Json;
  /** Markdown, for people: what stands above the entries. */
  readonly summary: readonly string[];
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * The entries of one containment: those that name it, and those of the same command lines, which were written before it
 * had a name.
 */
export function entriesOf(entries: readonly JournalEntry[], id: string): readonly JournalEntry[] {
  const names = ({ command, target, reason }: JournalEntry): boolean =>
    [command, target, reason ?? ''].some((text) => text.includes(id));
  const lines = new Set(entries.filter(names).map(({ command }) => command));
  return entries.filter(({ command }) => lines.has(command));
}

export const incidentJson = ({ id, facts }: Incident, head: Head, entries: readonly JournalEntry[]): string =>
  `${JSON.stringify({ format: 'sagelane-incident', version: 1, id, head, facts, entries }, null, 2)}\n`;

/** For a ticket or a wiki; whoever doubts it has the hashes. */
export function incidentMarkdown(
  { title, summary }: Incident,
  { seq, hash }: Head,
  entries: readonly JournalEntry[],
): string {
  const rows = entries.map(
    (one) => `| ${one.seq} | ${one.at} | ${one.phase} | ${cell(one.target)} | ${cell(one.reason ?? '')} |`,
  );
  const actors = [...new Set(entries.map(({ actor }) => actor))].map((actor) => `- \`${actor}\``);
  const commands = [...new Set(entries.map(({ command }) => command))].map((command) => `- \`${command}\``);
  return [
    `# ${title}`,
    '',
    ...summary,
    '',
    '## Who, and by which command',
    '',
    ...actors,
    '',
    ...commands,
    '',
    '## What was done',
    '',
    '| seq | at | phase | target | reason |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Proof',
    '',
    `The journal had ${seq} entries when this was written; the last has the hash \`${hash}\`. A later journal that does not`,
    'have it was cut or altered: `sagelane journal verify --export` with the JSON of this incident looks.',
    '',
  ].join('\n');
}

/** A cell of a table: bars and line feeds would end it, and a backquote begin code. */
const cell = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>*_[\]]/g, (mark) => `\\${mark}`);
