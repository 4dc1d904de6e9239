/** What a record was before a change. */
export interface Before {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
}

/** The longest a stale read can look back. */
export const RECENT_MS = 120_000;
const MOST_TRANSACTIONS = 2_000;

/** The last transactions, to be looked behind; older ones are forgotten. */
export class RecentPast {
  #steps: { readonly at: number; readonly changes: readonly Before[] }[] = [];

  add(at: number, changes: readonly Before[]): void {
    this.#steps.push({ at, changes });
    if (this.#steps.length > MOST_TRANSACTIONS * 2) this.#steps = this.#steps.slice(-MOST_TRANSACTIONS);
  }

  /** What was changed after that time, latest first. */
  since(time: number): Before[] {
    const found: Before[] = [];
    for (let index = this.#steps.length - 1; index >= 0; index--) {
      const step = this.#steps[index];
      if (!step || step.at <= time) break;
      found.push(...[...step.changes].reverse());
    }
    return found;
  }
}
