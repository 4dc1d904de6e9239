import { availableParallelism } from 'node:os';

/** Most of a plan is waiting: for AWS, for the provider, for a lock. Far more than this would only wait for memory. */
export const stacksAtOnce = (stacks: number): number => Math.max(1, Math.min(stacks, 16, 2 * availableParallelism()));
