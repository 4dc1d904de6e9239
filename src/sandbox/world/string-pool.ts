import type { Change } from './world.ts';

const MOST = 20_000;

/** Records read from a file repeat the same ARNs over and over: kept once, a large world takes half the memory. */
export class StringPool {
  readonly #known = new Map<string, string>();

  /** The same change, its record's own texts shared with those before it. */
  shared(change: Change): Change {
    const [table, key, record] = change;
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return change;
    const fields = record as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') fields[name] = value === key ? key : this.#one(value);
    }
    return [table, key, record];
  }

  #one(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, text);
    return text;
  }
}
