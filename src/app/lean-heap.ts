import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a fifth, not by several times, before it is cleaned: reading a hundred thousand executions leaves
 * much more rubbish than it keeps, and would otherwise take twice the memory for a tenth less of work.
 */
export const leanHeap = (): void => setFlagsFromString('--heap-growing-percent=20');
