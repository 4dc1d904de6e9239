import type { Problem, SourcePoint } from '../domain/errors.ts';
import { lineIndex } from './line-index.ts';
import { readYamlEvents } from './yaml-events.ts';
import { readYamlDocument } from './yaml-document.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** Keys and list positions from the root of the file to a value. */
export type Path = readonly (string | number)[];

/** What a YAML file says, and where each part of it stands. */
export interface YamlSource {
  readonly value: unknown;
  /** Empty when the text is well-formed. */
  readonly problems: readonly Problem[];
  /** False when only parts of the text could be understood, so that looking further would mislead. */
  readonly readable: boolean;
  /** The value, or the nearest thing around it that exists. */
  pointOf(path: Path): SourcePoint;
  /** The key of a mapping's entry, else as `pointOf`. */
  keyPointOf(path: Path): SourcePoint;
  /** The scalar as written (`011122223333` is the number 11122223333 to YAML). */
  writtenAt(path: Path): string | undefined;
}

/** Parses one YAML 1.2 document. Never throws: what is wrong is in `problems`. */
export function readYaml(text: string, file: string): YamlSource {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const place = lineIndex(source);
  const at = (offset: number): SourcePoint => ({ file, ...place(offset) });
  const plain = readYamlEvents(source);
  if (plain) return view(plain, [], at);
  const { root, problems } = readYamlDocument(source, at);
  return view(root, problems, at);
}

function view(
  root: YamlNode | undefined,
  problems: readonly Problem[],
  at: (offset: number) => SourcePoint,
): YamlSource {
  const nearest = (path: Path, atKey: boolean): SourcePoint => {
    const found = find(root, path);
    const offset = atKey ? (found?.keyOffset ?? found?.node.offset) : found?.node.offset;
    if (offset !== undefined) return at(offset);
    // What stands around a missing value is best shown by its key.
    return path.length === 0 ? at(0) : nearest(path.slice(0, -1), true);
  };
  return {
    value: root?.value,
    problems,
    readable: root !== undefined,
    pointOf: (path) => nearest(path, false),
    keyPointOf: (path) => nearest(path, true),
    writtenAt(path) {
      const node = find(root, path)?.node;
      return node?.written ?? (typeof node?.value === 'string' ? node.value : undefined);
    },
  };
}

function find(root: YamlNode | undefined, path: Path): (Partial<YamlEntry> & Pick<YamlEntry, 'node'>) | undefined {
  let found: (Partial<YamlEntry> & Pick<YamlEntry, 'node'>) | undefined = root && { node: root };
  for (const step of path) {
    const { items, entries } = found?.node ?? {};
    const item = typeof step === 'number' ? items?.[step] : undefined;
    found = item ? { node: item } : entries?.get(String(step));
  }
  return found;
}
