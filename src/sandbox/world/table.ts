/** Told of every change, with what was there before. */
export type OnChange = (table: string, key: string, before: unknown, after: unknown) => void;

type IndexKeys<T> = (row: T) => string | null;

/** Records by key, with secondary indexes; records are immutable and replaced as a whole. */
export class Table<T> {
  readonly name: string;
  readonly #rows = new Map<string, T>();
  readonly #indexes: ReadonlyMap<string, { readonly of: IndexKeys<T>; readonly found: Map<string, Map<string, T>> }>;
  #onChange: OnChange = () => undefined;

  constructor(name: string, indexes: Readonly<Record<string, IndexKeys<T>>> = {}) {
    this.name = name;
    this.#indexes = new Map(Object.entries(indexes).map(([index, of]) => [index, { of, found: new Map() }]));
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
    return [...(this.#indexes.get(index)?.found.get(value)?.values() ?? [])];
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
    for (const { of, found } of this.#indexes.values()) {
      const [from, to] = [before === undefined ? null : of(before), row === undefined ? null : of(row)];
      if (from !== null && from !== to) removeFrom(found, from, key);
      if (to === null || row === undefined) continue;
      const rows = found.get(to);
      if (rows) rows.set(key, row);
      else found.set(to, new Map([[key, row]]));
    }
    if (row === undefined) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }

  observe(onChange: OnChange): void {
    this.#onChange = onChange;
  }
}

function removeFrom<T>(found: Map<string, Map<string, T>>, value: string, key: string): void {
  const rows = found.get(value);
  rows?.delete(key);
  if (rows?.size === 0) found.delete(value);
}
