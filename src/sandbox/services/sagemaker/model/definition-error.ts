import { invalid } from './sagemaker.ts';

/** The words before every complaint about a definition. */
export const unreadable = (why: string): never => invalid(`Unable to parse pipeline definition. ${why}`);
