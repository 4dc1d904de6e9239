import { pipeline } from './pipeline.ts';
import type { Shareable } from './shareable.ts';

/** Every type the product can share; to add one: a file beside this one and a line here. */
export const SHAREABLES = [pipeline] as const satisfies readonly Shareable[];

export const shareableOf = (arn: string): Shareable | undefined => SHAREABLES.find((one) => one.arn.test(arn));
