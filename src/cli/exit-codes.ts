/** Stable; scripts match on them. docs/cli.md says which verb uses which. */
export const EXIT = {
  ok: 0,
  error: 1,
  /** A plan or drift with something to do; deferred stacks alone count. */
  changes: 2,
  /** A finding at or above `--fail-on`. */
  finding: 3,
  declined: 4,
} as const;
