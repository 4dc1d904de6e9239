import { ProviderFault } from '../engine/fault.ts';
import type { Fields } from '../values/value.ts';

/** Takes an import id apart at a separator; the last attribute holds whatever follows. */
export const idParts =
  (separator: string, ...names: readonly string[]): ((id: string) => Fields) =>
  (id) => {
    const parts = id.split(separator);
    const last = parts.slice(names.length - 1).join(separator);
    const values = [...parts.slice(0, names.length - 1), last];
    if (parts.length < names.length || values.includes('')) {
      throw new ProviderFault(`unexpected import id (${id})`, {
        detail: `expected ${names.map((name) => name.toUpperCase()).join(separator)}`,
      });
    }
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
  };
