import { availableParallelism } from 'node:os';

/** Most of a plan is waiting: for AWS, for the provider, for a lock. Far more than this would only wait for memory. */
export const stacksAtOnce = (): number => Math.min(16, 2 * availableParallelism());
