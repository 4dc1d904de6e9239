import type { Column } from '@aws-sdk/client-glue';
import { fail } from './glue.ts';

type Test = (values: readonly string[]) => boolean;

const COMPARE: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '=': (a, b) => a === b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/**
 * Comparisons of partition keys with values, joined by AND or OR: what catalogs are asked most. Parentheses around more
 * than one comparison are refused where AND meets OR, for there they decide.
 * https://docs.aws.amazon.com/glue/latest/webapi/API_GetPartitions.html
 */
export function partitionFilter(expression: string | undefined, keys: readonly Column[]): Test {
  if (!expression?.trim()) return () => true;
  const any = expression.split(/\s+or\s+/i).map((part) => part.split(/\s+and\s+/i).map((one) => comparison(one, keys)));
  const mixed = any.length > 1 && any.some((all) => all.length > 1);
  if (mixed && /\([^()]*\s(and|or)\s/i.test(expression))
    return fail('InvalidInputException', `Unsupported expression '${expression.trim()}'`);
  return (values) => any.some((all) => all.every((test) => test(values)));
}

function comparison(text: string, keys: readonly Column[]): Test {
  const [, name = '', operator = '', quoted, plain = ''] =
    /^\s*\(?\s*(\w+)\s*(<>|!=|<=|>=|==|=|<|>)\s*(?:'([^']*)'|([\w.-]+))\s*\)?\s*$/.exec(text) ?? [];
  const index = keys.findIndex((one) => one.Name?.toLowerCase() === name.toLowerCase());
  const compare = COMPARE[operator];
  if (index < 0 || !compare) return fail('InvalidInputException', `Unsupported expression '${text.trim()}'`);
  const numeric = /int|decimal|double|float/.test(keys[index]?.Type ?? '');
  const read = (value: string): string | number => (numeric ? Number(value) : value);
  return (values) => compare(read(values[index] ?? ''), read(quoted ?? plain));
}
