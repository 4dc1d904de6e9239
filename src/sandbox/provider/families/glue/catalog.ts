import type { ResourceContext } from '../../engine/resource-type.ts';
import { optionalText } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

export const GONE: readonly string[] = ['EntityNotFoundException'];

/** The catalog that is named, else the account's own. */
export const catalogOf = (fields: Fields, { account }: ResourceContext): string =>
  optionalText(fields, 'catalog_id') ?? account;
