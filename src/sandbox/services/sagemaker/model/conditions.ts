import { resolveValue, type ValueOf } from './step-values.ts';

/**
 * Whether all conditions of a condition step hold. What only a step's own files would tell (`Std:JsonGet`) is not known,
 * and counts as holding.
 */
export const allHold = (conditions: readonly unknown[], valueOf: ValueOf): boolean =>
  conditions.every((condition) => holds(condition, valueOf) ?? true);

function holds(value: unknown, valueOf: ValueOf): boolean | undefined {
  const condition = (value ?? {}) as Record<string, unknown>;
  const { Type: type, Expression, Conditions, QueryValue, Values: list } = condition;
  if (type === 'Not') return negated(holds(Expression, valueOf));
  if (type === 'Or')
    return Array.isArray(Conditions) ? Conditions.some((one) => holds(one, valueOf) ?? true) : undefined;
  if (type === 'In') return includes(resolve(QueryValue, valueOf), list, valueOf);
  const [left, right] = [resolve(condition['LeftValue'], valueOf), resolve(condition['RightValue'], valueOf)];
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

function includes(query: string | undefined, list: unknown, valueOf: ValueOf): boolean | undefined {
  if (query === undefined || !Array.isArray(list)) return undefined;
  return list.some((one) => resolve(one, valueOf) === query);
}

function resolve(value: unknown, valueOf: ValueOf): string | undefined {
  const found = resolveValue(value, valueOf);
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? String(found)
    : undefined;
}
