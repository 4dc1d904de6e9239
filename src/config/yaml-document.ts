import { createRequire } from 'node:module';
import type * as yaml from 'yaml';
import type { Document, Node, Scalar, YAMLError } from 'yaml';
import type { Problem, SourcePoint } from '../domain/errors.ts';
import { DEEPEST, MOST_VALUES, type YamlEntry, type YamlNode } from './yaml-node.ts';

type PointAt = (offset: number) => SourcePoint;

/** What the library reads of a text, and everything that it finds wrong with it; no root: looking further would mislead. */
export function readYamlDocument(
  source: string,
  at: PointAt,
): { readonly root?: YamlNode; readonly problems: readonly Problem[] } {
  // Loaded for the files that need it.
  const library = createRequire(import.meta.url)('yaml') as typeof yaml;
  let document: Document.Parsed;
  try {
    document = library.parseDocument(source, { prettyErrors: false, stringKeys: true, logLevel: 'error' });
  } catch (cause) {
    // The parser recurses: thousands of nested brackets end in a RangeError.
    const what = `the file cannot be read as YAML: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { problems: [{ code: 'ManifestSyntax', what, at: at(0), fix: SYNTAX_FIX }] };
  }

  const faults = [...document.errors, ...document.warnings];
  const duplicates = faults.filter(isDuplicateKey).map((fault) => duplicateKey(fault, source, at));
  const syntax = firstPerLine(
    faults.filter((fault) => !isDuplicateKey(fault)).map((fault) => syntaxProblem(fault, at)),
  );
  if (syntax.length > 0) return { problems: [...syntax, ...duplicates] };

  const conversion = convert(document, library, at);
  return 'problem' in conversion
    ? { problems: [conversion.problem, ...duplicates] }
    : { root: conversion.root, problems: duplicates };
}

const SYNTAX_FIX = 'indent with spaces, close every quote and bracket, and put a space after each colon';

const isDuplicateKey = (fault: YAMLError): boolean => fault.code === 'DUPLICATE_KEY';

function syntaxProblem(fault: YAMLError, at: PointAt): Problem {
  const what =
    fault.code === 'MULTIPLE_DOCS'
      ? 'a second document begins here'
      : /call stack/i.test(fault.message)
        ? 'brackets are nested too deeply'
        : fault.message.charAt(0).toLowerCase() + fault.message.slice(1);
  return { code: 'ManifestSyntax', what, at: at(fault.pos[0]), why: 'this is not valid YAML', fix: SYNTAX_FIX };
}

function duplicateKey(fault: YAMLError, source: string, at: PointAt): Problem {
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

/**
 * The document as plain data with the places of everything. Done here and not by the library's `toJS`, because an aliased
 * value then has the place of its use, and because a file of aliases to aliases ends in a message.
 */
function convert(
  document: Document.Parsed,
  { isAlias, isMap, isScalar, isSeq }: typeof yaml,
  at: PointAt,
): { readonly root: YamlNode } | { readonly problem: Problem } {
  let values = 0;
  const fail = (what: string, { range }: Node): never => {
    throw new ConversionStop({
      code: 'ManifestSyntax',
      what,
      at: at(range?.[0] ?? 0),
      fix: 'write the values out, simply',
    });
  };
  /** @param given the place of the alias that stands for all this */
  const visit = (here: unknown, around: number, depth: number, given?: number): YamlNode => {
    if (here === null || here === undefined) return { value: null, offset: around };
    const node = here as Node;
    if (++values > MOST_VALUES) fail(`the file stands for more than ${MOST_VALUES} values`, node);
    if (depth > DEEPEST) fail(`the file is nested deeper than ${DEEPEST} levels`, node);
    const offset = given ?? node.range?.[0] ?? 0;
    if (isAlias(node)) {
      const target = node.resolve(document);
      return target ? visit(target, offset, depth, offset) : fail(`alias *${node.source} names no anchor`, node);
    }
    if (isScalar(node)) return scalar(node, offset);
    if (isSeq(node)) {
      const items = node.items.map((item) => visit(item, offset, depth + 1, given));
      return { value: items.map(({ value }) => value), offset, items };
    }
    if (!isMap(node)) return { value: null, offset };
    const entries = new Map<string, YamlEntry>();
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      // Of a key that stands twice the first counts, so that the second is the only thing to complain of.
      if (entries.has(name)) continue;
      const keyOffset = given ?? (pair.key as Node | null)?.range?.[0] ?? offset;
      entries.set(name, { keyOffset, node: visit(pair.value, keyOffset, depth + 1, given) });
    }
    const value = Object.create(null) as Record<string, unknown>;
    for (const [name, entry] of entries) value[name] = entry.node.value;
    return { value, offset, entries };
  };
  try {
    return { root: visit(document.contents, 0, 0) };
  } catch (thrown) {
    if (thrown instanceof ConversionStop) return { problem: thrown.problem };
    throw thrown;
  }
}

const scalar = ({ value, source }: Scalar, offset: number): YamlNode => ({
  value,
  offset,
  ...(source !== undefined && typeof value !== 'string' && { written: source }),
});

class ConversionStop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.what);
    this.problem = problem;
  }
}
