import { destroy, drift } from './closing-steps.ts';
import { apply, check, plan } from './declare-steps.ts';
import { denied, describe, retry, start, stop, watch } from './execution-steps.ts';
import { accept, invitation, verify } from './invitation-steps.ts';
import type { DemoStep } from './story.ts';

/** The whole story, in order; other people's scripts lean on the names. */
export const STEPS = [
  check,
  plan,
  apply,
  invitation,
  accept,
  verify,
  describe,
  start,
  watch,
  stop,
  retry,
  denied,
  drift,
  destroy,
] as const satisfies readonly DemoStep[];
