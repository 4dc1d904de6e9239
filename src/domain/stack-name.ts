/**
 * Ends of the names of an account's stacks. A stack is named `ALIAS` (its shares) or `ALIAS` and one of these; the names
 * are stable, for state files are called after them.
 */
export const STACK_SUFFIXES = [
  '-acceptance',
  '-consumer',
  '-studio',
  '-identity',
  '-guardrail',
  '-audit',
  '-on-call',
  '-feed',
] as const;

export type StackSuffix = (typeof STACK_SUFFIXES)[number];
