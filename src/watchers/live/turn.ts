/** A pause that can be cut short: by somebody who wants to see it now, or because all ends. */
export class Turn {
  #cut = new AbortController();

  get signal(): AbortSignal {
    return this.#cut.signal;
  }

  /** Wakes whoever sleeps, and gives the next one a signal of its own. */
  wake(): void {
    const cut = this.#cut;
    this.#cut = new AbortController();
    cut.abort();
  }
}
