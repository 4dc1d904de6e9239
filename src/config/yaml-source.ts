import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Problem, SourcePoint } from '../domain/errors.ts';

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
  const lines = new LineCounter();
  const at = (offset: number): SourcePoint => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const places = new Places(at);
  const unreadable = (problems: readonly Problem[]): YamlSource => view(undefined, problems, false, places);

  let document: Document.Parsed;
  try {
    document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: 'error' });
  } catch (cause) {
    // The parser recurses: thousands of nested brackets end in a RangeError.
    const what = `the file cannot be read as YAML: ${cause instanceof Error ? cause.message : String(cause)}`;
    return unreadable([{ code: 'ManifestSyntax', what, at: { file, line: 1, column: 1 }, fix: SYNTAX_FIX }]);
  }

  const faults = [...document.errors, ...document.warnings];
  const duplicates = faults.filter(isDuplicateKey).map((fault) => duplicateKey(fault, source, at));
  const syntax = firstPerLine(
    faults.filter((fault) => !isDuplicateKey(fault)).map((fault) => syntaxProblem(fault, at)),
  );
  if (syntax.length > 0) return unreadable([...syntax, ...duplicates]);

  const conversion = convert(document, places);
  return 'problem' in conversion
    ? unreadable([conversion.problem, ...duplicates])
    : view(conversion.value, duplicates, true, places);
}

const SYNTAX_FIX = 'indent with spaces, close every quote and bracket, and put a space after each colon';
const MOST_VALUES = 100_000;
const DEEPEST = 64;

const isDuplicateKey = (fault: YAMLError): boolean => fault.code === 'DUPLICATE_KEY';

function syntaxProblem(fault: YAMLError, at: (offset: number) => SourcePoint): Problem {
  const what =
    fault.code === 'MULTIPLE_DOCS'
      ? 'a second document begins here'
      : /call stack/i.test(fault.message)
        ? 'brackets are nested too deeply'
        : fault.message.charAt(0).toLowerCase() + fault.message.slice(1);
  return { code: 'ManifestSyntax', what, at: at(fault.pos[0]), why: 'this is not valid YAML', fix: SYNTAX_FIX };
}

function duplicateKey(fault: YAMLError, source: string, at: (offset: number) => SourcePoint): Problem {
  const key = /^["']?([^"':\s]+)/.exec(source.slice(fault.pos[0]))?.[1] ?? '';
  return {
    code: 'DuplicateKey',
    what: `key "${key}" stands here a second time`,
    at: at(fault.pos[0]),
    why: 'only one of the two would count',
    fix: 'remove or rename one of them',
  };
}

/** One mistake often makes the parser complain several times on its line. */
function firstPerLine(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<number | undefined>();
  return problems.filter(({ at }) => !seen.has(at?.line) && seen.add(at?.line));
}

class Places {
  readonly values = new Map<string, number>();
  readonly keys = new Map<string, number>();
  readonly written = new Map<string, string>();
  readonly at: (offset: number) => SourcePoint;

  constructor(at: (offset: number) => SourcePoint) {
    this.at = at;
  }

  nearest(path: Path, maps: readonly ReadonlyMap<string, number>[]): SourcePoint {
    const key = JSON.stringify(path);
    const offset = maps.map((map) => map.get(key)).find((found) => found !== undefined);
    if (offset !== undefined) return this.at(offset);
    // What stands around a missing value is best shown by its key.
    return path.length === 0 ? this.at(0) : this.nearest(path.slice(0, -1), [this.keys, this.values]);
  }
}

const view = (value: unknown, problems: readonly Problem[], readable: boolean, places: Places): YamlSource => ({
  value,
  problems,
  readable,
  pointOf: (path) => places.nearest(path, [places.values, places.keys]),
  keyPointOf: (path) => places.nearest(path, [places.keys, places.values]),
  writtenAt: (path) => places.written.get(JSON.stringify(path)),
});

/**
 * The document as plain data, noting where everything stands. Done here and not by the library's `toJS`, because an
 * aliased value then has the place of its use, and because a file of aliases to aliases ends in a message.
 */
function convert(document: Document.Parsed, places: Places): { value: unknown } | { problem: Problem } {
  let values = 0;
  const fail = (what: string, node: Node | null | undefined): never => {
    const at = places.at(node?.range?.[0] ?? 0);
    throw new ConversionStop({ code: 'ManifestSyntax', what, at, fix: 'write the values out, simply' });
  };
  const visit = (node: unknown, path: Path, place?: number): unknown => {
    if (node === null || node === undefined) return null;
    const here = node as Node;
    if (++values > MOST_VALUES) fail(`the file stands for more than ${MOST_VALUES} values`, here);
    if (path.length > DEEPEST) fail(`the file is nested deeper than ${DEEPEST} levels`, here);
    const offset = place ?? here.range?.[0] ?? 0;
    if (isAlias(here)) {
      const target = here.resolve(document);
      return target ? visit(target, path, offset) : fail(`alias *${here.source} names no anchor`, here);
    }
    const key = JSON.stringify(path);
    places.values.set(key, offset);
    if (isScalar(here)) {
      if (here.source !== undefined) places.written.set(key, here.source);
      return here.value;
    }
    if (isSeq(here)) return here.items.map((item, index) => visit(item, [...path, index], place));
    if (!isMap(here)) return null;
    // Without a prototype a key named __proto__ is a key like any other.
    const mapping: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of here.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const inner = [...path, name];
      // Of a key that stands twice the first counts, so that the second is the only thing to complain of.
      if (name in mapping) continue;
      places.keys.set(JSON.stringify(inner), place ?? (pair.key as Node | null)?.range?.[0] ?? offset);
      mapping[name] = visit(pair.value, inner, place);
    }
    return mapping;
  };
  try {
    return { value: visit(document.contents, []) };
  } catch (thrown) {
    if (thrown instanceof ConversionStop) return { problem: thrown.problem };
    throw thrown;
  }
}

class ConversionStop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.what);
    this.problem = problem;
  }
}
