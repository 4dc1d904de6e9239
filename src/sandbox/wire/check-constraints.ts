import type { Bounds, Constraints, ConstraintShape } from './constraint-data.ts';
import { compilePattern } from './java-pattern.ts';
import { memberPath, type Problem } from './problem.ts';

/** Checks the values of requests against what AWS allows, in AWS's words. */
export class ConstraintChecker {
  readonly #constraints: Constraints;
  readonly #patterns = new Map<string, RegExp | undefined>();

  constructor(constraints: Constraints) {
    this.#constraints = constraints;
  }

  check(operation: string, input: unknown): Problem[] {
    const problems: Problem[] = [];
    this.#visit(this.#constraints.operations[operation], input, '', problems);
    return problems;
  }

  #visit(name: string | undefined, value: unknown, path: string, problems: Problem[]): void {
    const shape = name === undefined ? undefined : this.#constraints.shapes[name];
    if (!shape || value == null) return;
    for (const broken of this.#broken(shape, value)) problems.push({ path, shown: shown(shape, value), ...broken });
    if (typeof value !== 'object' || value instanceof String) return;
    if (shape.members) {
      // Requests say less than they could: it is their members that are gone through.
      for (const [member, inner] of Object.entries(value)) {
        const wanted = shape.members[member];
        if (wanted !== undefined && inner != null) this.#visit(wanted, inner, memberPath(path, member), problems);
      }
    } else if (Array.isArray(value)) this.#visitItems(shape, value, path, problems);
    else this.#visitEntries(shape, value, path, problems);
  }

  /** Plain items and entries are told of as a whole, structures by their place. */
  #visitItems(shape: ConstraintShape, value: readonly unknown[], path: string, problems: Problem[]): void {
    const plain = value.every((one) => typeof one !== 'object' || one === null);
    if (plain) this.#together(shape.item, value, 'Member', [path, `[${value.join(', ')}]`], problems);
    else value.forEach((one, index) => this.#visit(shape.item, one, `${path}.${index + 1}.member`, problems));
  }

  #visitEntries(shape: ConstraintShape, value: object, path: string, problems: Problem[]): void {
    const entries = Object.entries(value);
    const written = `{${entries.map(([key, one]) => `${key}=${plainText(one)}`).join(', ')}}`;
    this.#together(shape.key, Object.keys(value), 'Map keys', [path, written], problems);
    const plain = entries.every(([, one]) => typeof one !== 'object' || one === null);
    if (plain) this.#together(shape.item, Object.values(value), 'Map value', [path, written], problems);
    else for (const [key, one] of entries) this.#visit(shape.item, one, `${path}.${key}.member`, problems);
  }

  #together(
    name: string | undefined,
    values: readonly unknown[],
    what: string,
    [path, written]: readonly [string, string],
    problems: Problem[],
  ): void {
    const shape = name === undefined ? undefined : this.#constraints.shapes[name];
    const kind = shape && values.flatMap((one) => this.#broken(shape, one))[0]?.kind;
    if (!shape || !kind) return;
    const shownValue = shape.secret ? null : written;
    problems.push({
      path,
      shown: shownValue,
      kind,
      wanted: `${what} must satisfy constraint: [${all(shape).join(', ')}]`,
    });
  }

  #broken(shape: ConstraintShape, value: unknown): Pick<Problem, 'kind' | 'wanted'>[] {
    if (typeof value === 'number') return outside(shape.range, value, 'value');
    if (typeof value !== 'string' && !(value instanceof String))
      return typeof value === 'object' && value !== null && !shape.members
        ? outside(shape.length, Array.isArray(value) ? value.length : Object.keys(value).length, 'length')
        : [];
    const text = String(value);
    const broken: Pick<Problem, 'kind' | 'wanted'>[] = [];
    const lengths = outside(shape.length, lengthOf(text, shape.length), 'length');
    // A long text is not looked at any closer: patterns may take their time.
    if (
      shape.pattern !== undefined &&
      text.length <= LONGEST_MATCHED &&
      this.#compiled(shape.pattern)?.test(text) === false
    )
      broken.push({ kind: 'pattern', wanted: patternWords(shape.pattern) });
    if (shape.enum && !shape.enum.includes(text)) broken.push({ kind: 'enum', wanted: enumWords(shape.enum) });
    return [...broken, ...lengths];
  }

  #compiled(pattern: string): RegExp | undefined {
    if (!this.#patterns.has(pattern)) this.#patterns.set(pattern, compilePattern(pattern));
    return this.#patterns.get(pattern);
  }
}

const LONGEST_MATCHED = 8_192;

const patternWords = (pattern: string): string => `Member must satisfy regular expression pattern: ${pattern}`;
const enumWords = (values: readonly string[]): string => `Member must satisfy enum value set: [${values.join(', ')}]`;

type Measure = 'length' | 'value';
const mostWords = (what: Measure, most: number): string => `Member must have ${what} less than or equal to ${most}`;
const leastWords = (what: Measure, least: number): string =>
  `Member must have ${what} greater than or equal to ${least}`;

function outside(bounds: Bounds | undefined, size: number, what: Measure): Pick<Problem, 'kind' | 'wanted'>[] {
  const [least, most] = bounds ?? [null, null];
  if (most !== null && size > most) return [{ kind: 'too long', wanted: mostWords(what, most) }];
  return least !== null && size < least ? [{ kind: 'too short', wanted: leastWords(what, least) }] : [];
}

/** In characters; counting them is only worth it where it decides. */
const lengthOf = (text: string, [, most] = [null, null] as Bounds): number =>
  most !== null && text.length > most && text.length <= most * 2 ? [...text].length : text.length;

/** Everything a shape asks for. */
function all({ length: [least, most] = [null, null], pattern, enum: values }: ConstraintShape): string[] {
  return [
    ...(most === null ? [] : [mostWords('length', most)]),
    ...(least === null ? [] : [leastWords('length', least)]),
    ...(pattern === undefined ? [] : [patternWords(pattern)]),
    ...(values === undefined ? [] : [enumWords(values)]),
  ];
}

/** What lies within is not told: it may be anything. */
const plainText = (value: unknown): string =>
  typeof value === 'object' && value !== null && !(value instanceof String) ? '…' : String(value as string);

const LONGEST_SHOWN = 1_024;

function shown(shape: ConstraintShape, value: unknown): string | null {
  if (shape.secret || (typeof value === 'object' && !(value instanceof String))) return null;
  return String(value).slice(0, LONGEST_SHOWN);
}
