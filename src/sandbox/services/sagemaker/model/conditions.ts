import type { ExecutionRecord } from '../../../world/records/execution.ts';

type Values = ExecutionRecord['parameters'];

/**
 * Whether all conditions of a condition step hold. What is not known before the step ran in earnest (properties of other
 * steps, `Std:JsonGet`) counts as holding.
 */
export const allHold = (conditions: readonly unknown[], values: Values): boolean =>
  conditions.every((condition) => holds(condition, values) ?? true);

function holds(value: unknown, values: Values): boolean | undefined {
  const condition = (value ?? {}) as Record<string, unknown>;
  const { Type: type, Expression, Conditions, QueryValue, Values: list } = condition;
  if (type === 'Not') return negated(holds(Expression, values));
  if (type === 'Or')
    return Array.isArray(Conditions) ? Conditions.some((one) => holds(one, values) ?? true) : undefined;
  if (type === 'In') return includes(resolve(QueryValue, values), list, values);
  const [left, right] = [resolve(condition['LeftValue'], values), resolve(condition['RightValue'], values)];
  const compare = COMPARISONS[String(type)];
  return left === undefined || right === undefined || !compare ? undefined : compare(left, right);
}

const COMPARISONS: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  Equals: (left, right) => left === right || (Number(left) === Number(right) && left !== '' && right !== ''),
  GreaterThan: (left, right) => Number(left) > Number(right),
  GreaterThanOrEqualTo: (left, right) => Number(left) >= Number(right),
  LessThan: (left, right) => Number(left) < Number(right),
  LessThanOrEqualTo: (left, right) => Number(left) <= Number(right),
};

const negated = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

function includes(query: string | undefined, list: unknown, values: Values): boolean | undefined {
  if (query === undefined || !Array.isArray(list)) return undefined;
  return list.some((one) => resolve(one, values) === query);
}

function resolve(value: unknown, values: Values): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  const path = (value as { Get?: unknown } | null | undefined)?.Get;
  const name = typeof path === 'string' ? /^Parameters\.(.+)$/.exec(path)?.[1] : undefined;
  return values.find((one) => one.name === name)?.value;
}
