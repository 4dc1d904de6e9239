/** Told of every change, with what was there before. */
export type OnChange = (table: string, key: string, before: unknown, after: unknown) => void;

type IndexKeys<T> = (row: T) => string | null;

/** Records by key, with secondary indexes; records are immutable and replaced as a whole. */
export class Table<T> {
  readonly name: string;
  readonly #rows = new Map<string, T>();
  readonly #indexes: ReadonlyMap<string, { readonly of: IndexKeys<T>; readonly keys: Map<string, Set<string>> }>;
  #onChange: OnChange = () => undefined;

  constructor(name: string, indexes: Readonly<Record<string, IndexKeys<T>>> = {}) {
    this.name = name;
    this.#indexes = new Map(Object.entries(indexes).map(([index, of]) => [index, { of, keys: new Map() }]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  /** All rows in the order they were made. */
  all(): T[] {
    return [...this.#rows.values()];
  }

  entries(): IterableIterator<[string, T]> {
    return this.#rows.entries();
  }

  /** Rows with that value in an index, in the order they were made. */
  by(index: string, value: string): T[] {
    const keys = this.#indexes.get(index)?.keys.get(value);
    const rows: T[] = [];
    for (const key of keys ?? []) {
      const row = this.#rows.get(key);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  put(key: string, row: T): T {
    const before = this.#rows.get(key);
    this.restore(key, row);
    this.#onChange(this.name, key, before, row);
    return row;
  }

  delete(key: string): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.restore(key, undefined);
    this.#onChange(this.name, key, before, undefined);
  }

  /** Sets or removes a row without telling anybody: loading and undoing. */
  restore(key: string, row: T | undefined): void {
    const before = this.#rows.get(key);
    for (const { of, keys } of this.#indexes.values()) {
      const [from, to] = [before === undefined ? null : of(before), row === undefined ? null : of(row)];
      if (from === to) continue;
      if (from !== null) removeFrom(keys, from, key);
      if (to !== null) keys.set(to, (keys.get(to) ?? new Set<string>()).add(key));
    }
    if (row === undefined) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }

  observe(onChange: OnChange): void {
    this.#onChange = onChange;
  }
}

function removeFrom(keys: Map<string, Set<string>>, value: string, key: string): void {
  const set = keys.get(value);
  set?.delete(key);
  if (set?.size === 0) keys.delete(value);
}
