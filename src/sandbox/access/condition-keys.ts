import { literal } from './wildcards.ts';

/** Condition keys of one request: name in lower case → its values. Names compare without case. */
export class ConditionKeys {
  readonly #values = new Map<string, readonly string[]>();

  constructor(values: Readonly<Record<string, string | readonly string[] | undefined>> = {}) {
    this.add(values);
  }

  add(values: Readonly<Record<string, string | readonly string[] | undefined>>): this {
    for (const [name, value] of Object.entries(values)) {
      if (value !== undefined) this.#values.set(name.toLowerCase(), [value].flat());
    }
    return this;
  }

  /** `undefined` when the request does not carry the key. */
  get(name: string): readonly string[] | undefined {
    return this.#values.get(name.toLowerCase());
  }

  /**
   * Puts values in the place of policy variables; `undefined` when one is missing: then nothing matches.
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
   */
  expand(pattern: string): string | undefined {
    if (!pattern.includes('${')) return pattern;
    let missing = false;
    const text = pattern.replace(/\$\{([^}]*)\}/g, (_whole, inner: string) => {
      if (inner === '*' || inner === '?' || inner === '$') return literal(inner);
      const [, name = inner, otherwise] = /^\s*([^,]+?)\s*,\s*'([^']*)'\s*$/.exec(inner) ?? [];
      const values = this.get(name.trim());
      const value = values?.length === 1 ? values[0] : otherwise;
      if (value === undefined) missing = true;
      return literal(value ?? '');
    });
    return missing ? undefined : text;
  }
}
