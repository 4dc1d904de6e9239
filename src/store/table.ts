const CHUNK = 256;

/**
 * A map for a hundred thousand entries of which few change at a time: an unchangeable value that shares all its chunks but
 * the changed ones with the one before, and can tell what has changed since. A `Map` would be copied whole for every batch.
 * Entries are added and replaced, never taken out, so that each keeps its place.
 */
export class Table<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number;
  /** In their order. Shared with the tables that came of this one, and so perhaps longer than this one. */
  readonly #places: Map<Key, number>;
  readonly #chunks: readonly (readonly Value[])[];

  private constructor(size: number, places: Map<Key, number>, chunks: readonly (readonly Value[])[]) {
    this.size = size;
    this.#places = places;
    this.#chunks = chunks;
  }

  static empty<Key, Value>(): Table<Key, Value> {
    return new Table<Key, Value>(0, new Map(), []);
  }

  get(key: Key): Value | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.at(place);
  }

  /** The value at a place; places count from 0 in the order in which keys came. */
  at(place: number): Value | undefined {
    return place < this.size ? this.#chunks[Math.floor(place / CHUNK)]?.[place % CHUNK] : undefined;
  }

  has(key: Key): boolean {
    return this.placeOf(key) !== undefined;
  }

  /** Where the value of a key stands. */
  placeOf(key: Key): number | undefined {
    const place = this.#places.get(key);
    return place !== undefined && place < this.size ? place : undefined;
  }

  /** With the entries that a batch put: a copy of the chunks that they touch, and of nothing else. */
  with(entries: ReadonlyMap<Key, Value>): Table<Key, Value> {
    if (entries.size === 0) return this;
    // Somebody else has added to the shared keys: from here on they are our own.
    const forked = this.#places.size !== this.size;
    const places = forked ? new Map(this.#placed()) : this.#places;
    const chunks: Value[][] = [...(this.#chunks as readonly Value[][])];
    const copied = new Set<number>();
    for (const [key, value] of entries) {
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
      }
      const number = Math.floor(place / CHUNK);
      let chunk = chunks[number] ?? [];
      if (!copied.has(number)) {
        copied.add(number);
        chunks[number] = chunk = [...chunk];
      }
      chunk[place % CHUNK] = value;
    }
    return new Table(places.size, places, chunks);
  }

  /** The places whose value is another than it was in an earlier table; null when that one is no ancestor. */
  changesSince(before: Table<Key, Value>): readonly number[] | null {
    if (before.#places !== this.#places || before.size > this.size) return null;
    const changed: number[] = [];
    // By index: asked several times for each batch, and iterators take ten times as long.
    for (let number = 0; number < this.#chunks.length; number++) {
      const chunk = this.#chunks[number] ?? [];
      const known = before.#chunks[number];
      if (known === chunk) continue;
      for (let index = 0; index < chunk.length; index++) {
        const place = number * CHUNK + index;
        if (place >= before.size || known?.[index] !== chunk[index]) changed.push(place);
      }
    }
    return changed;
  }

  *values(): MapIterator<Value> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.#placed()) yield key;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, place] of this.#placed()) yield [key, this.at(place) as Value];
  }

  /** Its own keys, each with its place. */
  *#placed(): Generator<readonly [Key, number]> {
    for (const entry of this.#places) {
      if (entry[1] >= this.size) return;
      yield entry;
    }
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}
