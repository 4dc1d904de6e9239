import type { Screen } from '../shell/screen.ts';
import { journal } from './journal/index.ts';

/** In the order of the number keys; to add one: a folder beside this file and a line here. */
export const SCREENS = [journal] as const satisfies readonly Screen[];
