import type { VisibilityConditions } from '@aws-sdk/client-sagemaker';
import { comparableOf, valuesOf, type Properties } from './search-properties.ts';
import type { Found } from './search-records.ts';

/** By when they last changed, latest first, unless asked otherwise; what lacks the property comes last. */
export function searchOrder(found: readonly Found[], by = 'LastModifiedTime', order = 'Descending'): Found[] {
  const keyed = found.map((one) => ({ one, key: valuesOf(one.properties, by).map(comparableOf)[0] }));
  const sign = order === 'Ascending' ? 1 : -1;
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return a < b ? -sign : a > b ? sign : 0;
  });
  return keyed.map(({ one }) => one);
}

/** A record that has one of the tags shows only with the value that is asked for. */
export const isVisible = (properties: Properties, conditions: readonly VisibilityConditions[] = []): boolean =>
  conditions.every(({ Key = '', Value }) => valuesOf(properties, Key).every((one) => one === Value));
