/** One `"Operator": {"key": [values]}` of a Condition. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** `Action` and `NotAction`, `Resource` and `NotResource` in one form. */
export interface Patterns {
  readonly not: boolean;
  readonly patterns: readonly string[];
}

/** `Principal` and `NotPrincipal`: kind (`AWS`, `Service`, …) → names. */
export interface Principals {
  readonly not: boolean;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

export interface Statement {
  readonly deny: boolean;
  readonly actions: Patterns;
  /** Absent in trust policies: they are about the role they are of. */
  readonly resources?: Patterns;
  /** Absent in identity policies: they are about whom they are attached to. */
  readonly principals?: Principals;
  readonly conditions: readonly Condition[];
  /** Policy variables exist since version 2012-10-17. */
  readonly variables: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const REMEMBERED = 512;
const read = new Map<string, readonly Statement[]>();

/** The statements of a policy text; text that is none has none. Texts are read once. */
export function statementsOf(text: string): readonly Statement[] {
  const known = read.get(text);
  if (known) return known;
  const statements = parse(text);
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, statements);
  return statements;
}

function parse(text: string): Statement[] {
  try {
    const { Version, Statement: found } = JSON.parse(text) as Json;
    const all = [found ?? []].flat().filter((one) => typeof one === 'object' && one !== null) as Json[];
    return all.map((one) => toStatement(one, Version === '2012-10-17'));
  } catch {
    return [];
  }
}

/** A statement written down here rather than by a person. */
export const statementOf = (json: Json): Statement => toStatement(json, true);

function toStatement(json: Json, variables: boolean): Statement {
  const resources = patternsOf(json, 'Resource');
  const principals = principalsOf(json);
  return {
    deny: json['Effect'] === 'Deny',
    actions: patternsOf(json, 'Action') ?? { not: false, patterns: [] },
    ...(resources && { resources }),
    ...(principals && { principals }),
    conditions: conditionsOf(json['Condition']),
    variables,
  };
}

function patternsOf(json: Json, name: 'Action' | 'Resource'): Patterns | undefined {
  const not = json[name] === undefined && json[`Not${name}`] !== undefined;
  const value = not ? json[`Not${name}`] : json[name];
  return value === undefined ? undefined : { not, patterns: texts(value) };
}

function principalsOf(json: Json): Principals | undefined {
  const not = json['Principal'] === undefined && json['NotPrincipal'] !== undefined;
  const value = not ? json['NotPrincipal'] : json['Principal'];
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null) return { not, names: { AWS: texts(value) } };
  return { not, names: Object.fromEntries(Object.entries(value).map(([kind, names]) => [kind, texts(names)])) };
}

const conditionsOf = (value: unknown): Condition[] =>
  Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([operator, keys]) =>
    Object.entries((keys ?? {}) as Record<string, unknown>).map(([key, values]) => ({
      operator,
      key,
      values: texts(values),
    })),
  );

/** Policies may write numbers and booleans without quotes. */
const texts = (value: unknown): string[] =>
  [value].flat().flatMap((one) => (typeof one === 'object' ? [] : [String(one as string | number | boolean)]));
