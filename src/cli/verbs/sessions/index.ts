import type { VerbFile } from '../verb.ts';
import { contain } from './contain.ts';
import { apps } from './apps.ts';
import { list } from './list.ts';
import { restart } from './restart.ts';
import { show } from './show.ts';
import { contained } from './contained.ts';
import { release } from './release.ts';

/** In the order of help; to add one: a file beside this one and a line here. */
export const SESSION_VERBS = [
  list,
  show,
  apps,
  restart,
  contain,
  contained,
  release,
] as const satisfies readonly VerbFile[];
