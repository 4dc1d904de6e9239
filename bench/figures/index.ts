import type { Figure } from '../figure.ts';
import { applyOverhead } from './apply-overhead.ts';
import { check500 } from './check-500.ts';
import { containment } from './containment.ts';
import { imports } from './imports.ts';
import { liveAccounts } from './live-accounts.ts';
import { packSize } from './pack-size.ts';
import { bigPlan } from './big-plan.ts';
import { planStacks } from './plan-stacks.ts';
import { providerApply } from './provider-apply.ts';
import { sandboxPlan } from './sandbox-plan.ts';
import { sandboxRequests } from './sandbox-requests.ts';
import { sandboxSize } from './sandbox-size.ts';
import { sandboxStart } from './sandbox-start.ts';
import { sessionsCache } from './sessions-cache.ts';
import { startUp } from './start-up.ts';
import { synth } from './synth.ts';
import { synth2000 } from './synth-2000.ts';
import { terminalApp } from './terminal-app.ts';

/** In the order they are measured; to add one: a file beside this one and a line here. */
export const FIGURES = [
  startUp,
  check500,
  imports,
  packSize,
  synth,
  synth2000,
  sandboxPlan,
  sandboxStart,
  sandboxRequests,
  sandboxSize,
  applyOverhead,
  planStacks,
  bigPlan,
  providerApply,
  liveAccounts,
  sessionsCache,
  containment,
  terminalApp,
] as const satisfies readonly Figure[];
