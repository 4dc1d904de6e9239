import { systemClock } from '../../app/system-clock.ts';
import type { Speaker } from '../host.ts';
import { openTerminalApp } from '../open-tui.ts';
import { freshWorld } from './fresh-world.ts';
import { guideFrom } from './guide.ts';

/** In a terminal the demo is a guided path through the app itself; `--write`, since its owner account is protected. */
export async function openDemo(speaker: Speaker): Promise<number> {
  // An apply that is left running needs its sandbox.
  const { url, manifest } = await freshWorld(speaker, { outlives: true });
  const globals = { ...speaker.globals, config: manifest, sandbox: url, write: true };
  return openTerminalApp({ globals, cwd: speaker.cwd, version: speaker.version, guide: guideFrom(systemClock.now()) });
}
