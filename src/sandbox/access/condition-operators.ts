import { isIP, BlockList } from 'node:net';
import { equalsLiteral, matchesArn, matchesWildcard } from './wildcards.ts';

/** Whether a request's value satisfies a policy's. */
type Test = (actual: string, wanted: string) => boolean;

export interface Operator {
  readonly test: Test;
  /** `…Not…`: holds when the test does for none of the policy's values. */
  readonly negated: boolean;
  /** Whether policy variables are expanded in its values. */
  readonly variables: boolean;
}

const numbers =
  (compare: (a: number, b: number) => boolean): Test =>
  (actual, wanted) => {
    const [a, b] = [Number(actual), Number(wanted)];
    return actual !== '' && wanted !== '' && !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };

const dates =
  (compare: (a: number, b: number) => boolean): Test =>
  (actual, wanted) => {
    const [a, b] = [timeOf(actual), timeOf(wanted)];
    return !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };

/** ISO 8601, or seconds since 1970. */
const timeOf = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text));

const inRange: Test = (actual, wanted) => {
  const family = isIP(actual);
  const [network = '', prefix] = wanted.split('/');
  if (family === 0 || isIP(network) !== family) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  try {
    list.addSubnet(network, prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix), type);
  } catch {
    return false;
  }
  return list.check(actual, type);
};

const both = (name: string, test: Test, variables = false): [string, Operator][] => {
  const [, head = '', tail = ''] = /^(String|Numeric|Date|Arn|Ip)(.*)$/.exec(name) ?? [];
  const opposite = head === 'Ip' ? 'NotIpAddress' : `${head}Not${tail}`;
  return [
    [name, { test, negated: false, variables }],
    [opposite, { test, negated: true, variables }],
  ];
};

const one = (name: string, test: Test): [string, Operator] => [name, { test, negated: false, variables: false }];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [
    ...both('StringEquals', (actual, wanted) => equalsLiteral(wanted, actual), true),
    ...both(
      'StringEqualsIgnoreCase',
      (actual, wanted) => equalsLiteral(wanted.toLowerCase(), actual.toLowerCase()),
      true,
    ),
    ...both('StringLike', (actual, wanted) => matchesWildcard(wanted, actual), true),
    ...both('ArnEquals', (actual, wanted) => matchesArn(wanted, actual), true),
    ...both('ArnLike', (actual, wanted) => matchesArn(wanted, actual), true),
    ...both(
      'NumericEquals',
      numbers((a, b) => a === b),
    ),
    one(
      'NumericLessThan',
      numbers((a, b) => a < b),
    ),
    one(
      'NumericLessThanEquals',
      numbers((a, b) => a <= b),
    ),
    one(
      'NumericGreaterThan',
      numbers((a, b) => a > b),
    ),
    one(
      'NumericGreaterThanEquals',
      numbers((a, b) => a >= b),
    ),
    ...both(
      'DateEquals',
      dates((a, b) => a === b),
    ),
    one(
      'DateLessThan',
      dates((a, b) => a < b),
    ),
    one(
      'DateLessThanEquals',
      dates((a, b) => a <= b),
    ),
    one(
      'DateGreaterThan',
      dates((a, b) => a > b),
    ),
    one(
      'DateGreaterThanEquals',
      dates((a, b) => a >= b),
    ),
    one('Bool', (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase()),
    one('BinaryEquals', (actual, wanted) => actual === wanted),
    ...both('IpAddress', inRange),
  ].map(([name, operator]) => [name.toLowerCase(), operator]),
);
