import type { VerbFile } from '../verb.ts';
import { list } from './list.ts';

/** In the order of help; to add one: a file beside this one and a line here. */
export const SESSION_VERBS = [list] as const satisfies readonly VerbFile[];
