import type { Figure } from '../figure.ts';
import { applyOverhead } from './apply-overhead.ts';
import { check500 } from './check-500.ts';
import { imports } from './imports.ts';
import { packSize } from './pack-size.ts';
import { providerApply } from './provider-apply.ts';
import { sandboxPlan } from './sandbox-plan.ts';
import { sandboxRequests } from './sandbox-requests.ts';
import { sandboxSize } from './sandbox-size.ts';
import { sandboxStart } from './sandbox-start.ts';
import { startUp } from './start-up.ts';
import { synth } from './synth.ts';
import { terminalApp } from './terminal-app.ts';

/** In the order they are measured; to add one: a file beside this one and a line here. */
export const FIGURES = [
  startUp,
  check500,
  imports,
  packSize,
  synth,
  sandboxPlan,
  sandboxStart,
  sandboxRequests,
  sandboxSize,
  applyOverhead,
  providerApply,
  terminalApp,
] as const satisfies readonly Figure[];
