import { ProviderFault } from '../../engine/fault.ts';
import type { Fields } from '../../values/value.ts';

export const GONE = ['NoSuchEntity'];

/** IAM answers documents URL-encoded (RFC 3986): https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const decodedDocument = (text: string | undefined): string =>
  decodeURIComponent((text ?? '').replaceAll('+', '%20'));

/** What `validate` says about attributes that must hold JSON. */
export const jsonFaults = (config: Fields, ...attributes: readonly string[]): readonly ProviderFault[] =>
  attributes.flatMap((name) => {
    const value = config[name];
    if (typeof value !== 'string') return [];
    try {
      JSON.parse(value);
      return [];
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return [new ProviderFault(`"${name}" contains an invalid JSON policy`, { path: [name], detail: reason, cause })];
    }
  });

/** `name` and `name_prefix` exclude each other. */
export const nameConflict = (config: Fields): readonly ProviderFault[] =>
  (config['name'] ?? null) !== null && (config['name_prefix'] ?? null) !== null
    ? [new ProviderFault('conflicting configuration arguments: "name" conflicts with name_prefix', { path: ['name'] })]
    : [];
