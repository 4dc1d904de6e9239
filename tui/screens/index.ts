import type { Screen } from '../shell/screen.ts';
import { audit } from './audit/index.ts';
import { executions } from './executions/index.ts';
import { journal } from './journal/index.ts';
import { overview } from './overview/index.ts';
import { lineage } from './lineage/index.ts';
import { sessions } from './sessions/index.ts';
import { shares } from './shares/index.ts';
import { stacks } from './stacks/index.ts';

/** In the order of the number keys, from 0; to add one: a folder beside this file and a line here. */
export const SCREENS = [
  overview,
  stacks,
  shares,
  executions,
  journal,
  lineage,
  sessions,
  audit,
] as const satisfies readonly Screen[];
