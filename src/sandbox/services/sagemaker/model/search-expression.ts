import type { Filter, NestedFilters, SearchExpression } from '@aws-sdk/client-sagemaker';
import { invalid } from './sagemaker.ts';
import { comparableOf, valuesOf, type Properties } from './search-properties.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_SearchExpression.html */
export function matchesExpression(expression: SearchExpression, properties: Properties): boolean {
  const { Filters = [], NestedFilters = [], SubExpressions = [], Operator = 'And' } = expression;
  if (Filters.length + NestedFilters.length + SubExpressions.length === 0)
    invalid('A search expression needs at least one sub-expression, filter or nested filter.');
  const answers = [
    ...Filters.map((one) => matchesFilter(one, properties)),
    ...NestedFilters.map((one) => matchesNested(one, properties)),
    ...SubExpressions.map((one) => matchesExpression(one, properties)),
  ];
  return Operator === 'Or' ? answers.some(Boolean) : answers.every(Boolean);
}

/** One item of the list has to satisfy all of its filters. */
function matchesNested(
  { NestedPropertyName: name = '', Filters = [] }: NestedFilters,
  properties: Properties,
): boolean {
  const items = valuesOf(properties, name);
  return items.some((item) =>
    Filters.every((one) =>
      matchesFilter({ ...one, Name: (one.Name ?? '').replace(`${name}.`, '') }, item as Properties),
    ),
  );
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Filter.html */
function matchesFilter({ Name = '', Operator, Value }: Filter, properties: Properties): boolean {
  const values = valuesOf(properties, Name);
  const operator = Operator ?? (Value === undefined ? 'Exists' : 'Equals');
  if (operator === 'Exists') return values.length > 0;
  if (operator === 'NotExists') return values.length === 0;
  if (Value === undefined) return invalid(`The filter on ${Name} needs a value for the operator ${operator}.`);
  if (operator === 'NotEquals') return values.every((one) => !compares('Equals', one, Value));
  return values.some((one) => compares(operator, one, Value));
}

function compares(operator: string, property: unknown, value: string): boolean {
  const left = comparableOf(property);
  if (operator === 'Contains') return String(left).includes(value);
  if (operator === 'In') return value.split(',').some((one) => one.trim() === String(left));
  const right = property instanceof Date ? Date.parse(value) : typeof left === 'number' ? Number(value) : value;
  if (operator === 'Equals') return left === right || (typeof property === 'boolean' && String(property) === value);
  const numbers = [Number(left), Number(right)] as const;
  return ORDERS[operator]?.(...numbers) ?? false;
}

const ORDERS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  GreaterThan: (left, right) => left > right,
  GreaterThanOrEqualTo: (left, right) => left >= right,
  LessThan: (left, right) => left < right,
  LessThanOrEqualTo: (left, right) => left <= right,
};
