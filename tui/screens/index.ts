import type { Screen } from '../shell/screen.ts';
import { executions } from './executions/index.ts';
import { journal } from './journal/index.ts';
import { lineage } from './lineage/index.ts';
import { shares } from './shares/index.ts';
import { stacks } from './stacks/index.ts';

/** In the order of the number keys; to add one: a folder beside this file and a line here. */
export const SCREENS = [stacks, shares, executions, journal, lineage] as const satisfies readonly Screen[];
