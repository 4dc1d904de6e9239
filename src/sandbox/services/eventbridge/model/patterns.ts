import { BlockList, isIP } from 'node:net';
import { matchesWildcard } from '../../../access/wildcards.ts';

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether an event is as a pattern says. The pattern is one that `patternProblem` lets pass.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesPattern(pattern: Json, event: Json): boolean {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return Array.isArray(wanted) && wanted.some((one) => matchesPattern(one, event));
    const actual = isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined;
    if (isObject(wanted)) return [actual].flat().some((one) => matchesPattern(wanted, one));
    return Array.isArray(wanted) && wanted.some((one) => matchesField(one, actual));
  });
}

/** Of a list any element will do; an empty one is as good as none. */
function matchesField(wanted: Json, actual: Json): boolean {
  const values = actual === undefined ? [] : [actual].flat();
  if (isObject(wanted) && 'exists' in wanted) return wanted['exists'] === values.some((one) => !isObject(one));
  // `anything-but` holds for the values there are, each of them.
  if (isObject(wanted) && 'anything-but' in wanted) {
    return values.length > 0 && values.every((one) => !matchesAny(wanted['anything-but'], one));
  }
  return values.some((one) => matchesValue(wanted, one));
}

const matchesAny = (wanted: Json, value: Json): boolean => [wanted].flat().some((one) => matchesValue(one, value));

function matchesValue(wanted: Json, value: Json): boolean {
  if (!isObject(wanted)) return wanted === value;
  return Object.entries(wanted).every(([operator, operand]) => OPERATORS[operator]?.(operand, value) ?? false);
}

type Operator = (operand: Json, value: Json) => boolean;

/** An operator on text, with one operand or a list of them, which may ignore case. */
const onText =
  (test: (value: string, operand: string) => boolean): Operator =>
  (operand, value) =>
    typeof value === 'string' &&
    [operand].flat().some((one) => {
      if (typeof one === 'string') return test(value, one);
      const folded = isObject(one) ? one['equals-ignore-case'] : undefined;
      return typeof folded === 'string' && test(value.toLowerCase(), folded.toLowerCase());
    });

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  prefix: onText((value, operand) => value.startsWith(operand)),
  suffix: onText((value, operand) => value.endsWith(operand)),
  'equals-ignore-case': onText((value, operand) => value.toLowerCase() === operand.toLowerCase()),
  // Only `*` is one here.
  wildcard: onText((value, operand) => matchesWildcard(operand.replaceAll('?', '\uE001'), value)),
  numeric: (operand, value) =>
    Array.isArray(operand) &&
    typeof value === 'number' &&
    operand.every(
      (one, index) => index % 2 === 1 || COMPARISONS[String(one)]?.(value, Number(operand[index + 1])) === true,
    ),
  cidr: (operand, value) => {
    const [network = '', prefix] = String(operand).split('/');
    const family = isIP(String(value));
    if (family === 0 || family !== isIP(network)) return false;
    const list = new BlockList();
    list.addSubnet(network, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(String(value), family === 4 ? 'ipv4' : 'ipv6');
  },
};
