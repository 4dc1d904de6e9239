import type { Problem, SourcePoint } from '../domain/errors.ts';
import { closest, suggest } from './did-you-mean.ts';
import { findFaults, type Fault, type Kind } from './find-faults.ts';
import { RULES } from './rules/index.ts';
import type { RuleName } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { keysAt } from './schema-walk.ts';
import { manifestSchema } from './schema/index.ts';
import { sketchOf } from './sketch.ts';
import type { ManifestSketch } from './sketch.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Everything about the file's shape that is wrong: unknown and missing keys, wrong kinds of values, texts against their rules. */
export function readShape(
  value: unknown,
  source: YamlSource,
): { readonly problems: readonly Problem[]; readonly sketch: ManifestSketch } {
  const faults = findFaults(value, manifestSchema);
  const misspelt = faults.flatMap(misspeltPaths);
  const problems = faults
    .filter(({ path, fault }) => fault !== 'missing' || !misspelt.includes(JSON.stringify(path)))
    .flatMap((fault) => problemsOfFault(fault, value, source));
  return { problems, sketch: sketchOf(value, faults) };
}

/** Where `ownr` stands for `owner`, saying that `owner` is missing as well would only be noise. */
function misspeltPaths(fault: Fault): readonly string[] {
  if (fault.fault !== 'unknown-keys') return [];
  const { path, keys } = fault;
  return keys.flatMap((key) => {
    const meant = closest(key, keysAt(path));
    return meant === undefined ? [] : JSON.stringify([...path, meant]);
  });
}

function problemsOfFault(fault: Fault, root: unknown, source: YamlSource): readonly Problem[] {
  const { path } = fault;
  const value = valueAt(root, path);
  switch (fault.fault) {
    case 'unknown-keys':
      return fault.keys.map((key) => unknownKey(key, path, source));
    case 'missing':
      return [missingKey(path, source)];
    case 'empty-list':
      return [emptyList(path, source)];
    case 'wrong-kind':
      return [wrongKind(fault.wanted, path, value, source)];
    case 'key-against-rule':
      return [ruleProblem(fault.rule, String(path.at(-1)), source.keyPointOf(path))];
    case 'against-rule':
      return [ruleProblem(fault.rule, source.writtenAt(path) ?? String(value), source.pointOf(path))];
    case 'unknown-version':
      return [unknownVersion(path, value, source)];
    case 'unknown-word':
      return [unknownWord(fault.values, path, value, source)];
  }
}

function unknownKey(key: string, path: Path, source: YamlSource): Problem {
  return {
    code: 'UnknownKey',
    what: `unknown key "${key}"`,
    at: source.keyPointOf([...path, key]),
    fix: key === '<<' ? 'repeat the values: YAML 1.2 has no merge keys' : suggest(key, keysAt(path)),
  };
}

function missingKey(path: Path, source: YamlSource): Problem {
  const key = String(path.at(-1));
  return {
    code: 'MissingKey',
    what: `"${key}" is missing`,
    at: source.keyPointOf(path.slice(0, -1)),
    fix: `add ${howToWrite(path) ?? `"${key}:"`}`,
  };
}

function emptyList(path: Path, source: YamlSource): Problem {
  const ofShare = path[0] === 'shares';
  return {
    code: 'EmptyList',
    what: `"${String(path.at(-1))}" is an empty list`,
    at: source.pointOf(path),
    why: ofShare ? 'a share of nothing or with nobody shares nothing' : 'a list here names at least one',
    fix: ofShare ? 'name at least one, or remove the share' : 'name at least one, or remove the key',
  };
}

function wrongKind(kind: Kind, path: Path, value: unknown, source: YamlSource): Problem {
  const key = String(path.at(-1));
  const wanted = KINDS[kind];
  const scalar = value !== null && typeof value !== 'object';
  return {
    code: 'WrongType',
    what: `${path.length === 0 ? 'the file' : `"${key}"`} must be ${wanted}, not ${written(value)}`,
    at: source.pointOf(path),
    fix:
      path.length === 0
        ? BEGIN
        : kind === 'list' && scalar
          ? `write it as a list: [${shorten(String(value))}]`
          : `write ${howToWrite(path) ?? wanted}`,
  };
}

function unknownVersion(path: Path, value: unknown, source: YamlSource): Problem {
  const version = typeof value === 'string' ? written(value) : (source.writtenAt(path) ?? written(value));
  const why = 'this Sagelane reads version 1 of the format';
  const what = `version ${version} is not known`;
  return { code: 'UnsupportedVersion', what, at: source.pointOf(path), why, fix: 'write "version: 1"' };
}

function unknownWord(values: readonly string[], path: Path, value: unknown, source: YamlSource): Problem {
  const shown = typeof value === 'string' ? value : (source.writtenAt(path) ?? written(value));
  // An item of a list is named by the list.
  const key = String(path.findLast((step) => typeof step === 'string'));
  const code = `Bad${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { code, what: `${key} "${shown}" is not known`, at: source.pointOf(path), fix: suggest(shown, values) };
}

function ruleProblem(name: RuleName, shown: string, at: SourcePoint): Problem {
  const rule: Rule = RULES[name];
  const { code, noun, why } = rule;
  if (rule.pattern.test(shown) && /^\d{12}$/.test(shown)) {
    const what = `account id ${shown} is written as a number`;
    return { code, what, at, why: NUMBER_WHY, fix: `write it in quotes: "${shown}"` };
  }
  const fix = rule.slips?.find((slip) => slip.pattern.test(shown))?.fix ?? rule.fix;
  return { code, what: `"${shorten(shown)}" is no ${noun}`, at, why, fix };
}

const NUMBER_WHY = 'an account id is text: as a number it would lose leading zeros';

const BEGIN = 'begin with "version: 1"; sagelane init writes a commented file';

const KINDS: Readonly<Record<Kind, string>> = {
  text: 'text',
  mapping: 'a mapping',
  record: 'a mapping',
  list: 'a list',
  flag: 'true or false',
};

/** By the place without list positions and without what the user calls things. */
const howToWrite = (path: Path): string | undefined => {
  const keys = path.filter((step) => typeof step === 'string');
  const place = keys[0] === 'accounts' && keys.length > 2 ? ['accounts', ...keys.slice(2)] : keys;
  return HOW_TO_WRITE[place.join('.')];
};

const HOW_TO_WRITE: Readonly<Record<string, string>> = {
  version: '"version: 1" at the top',
  region: 'a default Region, for example "region: us-east-1"',
  accounts: 'the accounts by alias, for example "accounts: { ml-prod: { id: "111122223333" } }"',
  'accounts.id': 'the account\'s 12 digits in quotes, for example id: "111122223333"',
  'shares.owner': '"owner:" with the alias of the account that owns what is shared',
  'shares.pipelines': '"pipelines:" with at least one name or ARN',
  'shares.with': '"with:" with at least one account alias, account id or ARN',
  'shares.permission': '"permission: read", or execute',
  backend: '"backend: { s3: { bucket: NAME } }", or http, or cloud, or leave it out for local state',
  'identityCenter.instance': '"instance:" with the ARN of the organization instance, arn:aws:sso:::instance/ssoins-…',
  'identityCenter.account': '"account:" with the alias or the 12 digits of the account that people are looked up in',
  'studios.account': '"account:" with the alias of the account it lives in',
  'studios.vpc': '"vpc:" with the id of a VPC',
  'studios.subnets': '"subnets:" with at least one subnet id',
  'studios.s3AccessGrants.to': '"to: { user: NAME }", or group',
};

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as never)[step] : undefined;
  return value;
}

/** How the message shows a value of the wrong kind. */
function written(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `"${shorten(String(value))}"`;
}

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text);
