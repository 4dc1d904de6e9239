/** Times in order: a binary heap of keys; whoever pops checks that the key still means that time. */
export class Agenda {
  readonly #heap: { readonly at: number; readonly order: number; readonly key: string }[] = [];
  #order = 0;

  add(at: number, key: string): void {
    const heap = this.#heap;
    heap.push({ at, order: this.#order++, key });
    for (let index = heap.length - 1; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfLess(index, parent)) return;
      index = parent;
    }
  }

  /** The earliest entry due at `now`, removed; `undefined` when nothing is due. */
  takeDue(now: number): { readonly at: number; readonly key: string } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (!first || first.at > now) return undefined;
    const last = heap.pop();
    if (last && heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    for (let index = 0; ;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const smaller = this.#less(right, left) ? right : left;
      if (!this.#swapIfLess(smaller, index)) return;
      index = smaller;
    }
  }

  #swapIfLess(a: number, b: number): boolean {
    const heap = this.#heap;
    const [first, second] = [heap[a], heap[b]];
    if (!first || !second || !this.#less(a, b)) return false;
    heap[a] = second;
    heap[b] = first;
    return true;
  }

  #less(a: number, b: number): boolean {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    if (!first || !second) return false;
    return first.at < second.at || (first.at === second.at && first.order < second.order);
  }
}
