import { apply } from './apply.ts';
import { attach } from './attach.ts';
import { check } from './check.ts';
import { demo } from './demo.ts';
import { destroy } from './destroy.ts';
import { doctor } from './doctor.ts';
import { drift } from './drift.ts';
import { executions } from './executions.ts';
import { importVerb } from './import.ts';
import { init } from './init.ts';
import { invitations } from './invitations.ts';
import { journal } from './journal.ts';
import { plan } from './plan.ts';
import { resume } from './resume.ts';
import { sandbox } from './sandbox.ts';
import { shares } from './shares.ts';
import { synth } from './synth.ts';
import { unlock } from './unlock.ts';
import type { VerbFile } from './verb.ts';

/** In the order of `--help`; to add one: a file beside this one and a line here. */
export const VERBS = [
  init,
  check,
  synth,
  plan,
  apply,
  attach,
  resume,
  unlock,
  drift,
  importVerb,
  destroy,
  shares,
  invitations,
  executions,
  journal,
  doctor,
  sandbox,
  demo,
] as const satisfies readonly VerbFile[];
