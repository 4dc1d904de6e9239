import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../app/system-clock.ts';
import { inPlaceTime } from '../app/in-place-time.ts';
import { createTuiStore } from '../app/tui-store.ts';
import type { Confirmation } from '../commands/engine/confirmation.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { GuideStep, TuiPorts } from '../../tui/ports.ts';
import { appOptionsOf } from './app-options.ts';
import type { Globals } from './globals.ts';
import { typedBefore } from './palette-history.ts';
import { createDesk } from './tui-desk.ts';
import { tuiSettings, type KnownToTui } from './tui-settings.ts';

export interface TerminalAppOptions {
  readonly globals: Globals;
  readonly cwd: string;
  readonly version: string;
  readonly guide: readonly GuideStep[] | null;
  /** Where to go first, as it is typed behind `:`. */
  readonly start?: string | null;
}

/** What the bundle of the app answers to. */
interface TuiBundle extends KnownToTui {
  openTui(
    ports: TuiPorts,
    terminal: { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream; env: NodeJS.ProcessEnv },
  ): Promise<number>;
}

/** Opens the full-screen app; the engine is connected after its first frame. */
export async function openTerminalApp({
  globals,
  cwd,
  version,
  guide,
  start = null,
}: TerminalAppOptions): Promise<number> {
  const tui = (await import(bundle())) as TuiBundle;
  const settings = await tuiSettings(process.env, tui);
  const manifest = resolve(cwd, globals.config);
  const leaving = new AbortController();
  // Everything is told by the time of the place: the sandbox's may have been moved.
  let aheadMs = 0;
  const store = inPlaceTime(createTuiStore(), () => aheadMs);

  const connect = async (ask: (question: Confirmation) => Promise<'yes' | 'no'>) => {
    // Loaded behind the first frame.
    const { useSandbox } = await import('./sandbox-use.ts');
    const { createApp } = await import('../app/app.ts');
    const { createTuiSession } = await import('../app/tui-session.ts');
    const sandbox = await useSandbox(globals, cwd, () => Promise.resolve('terraform'));
    aheadMs = sandbox?.aheadMs ?? 0;
    const { createMfaDesk } = await import('../app/mfa-desk.ts');
    const { stamped } = await import('../domain/events/index.ts');
    const mfa = createMfaDesk((event) => store.take(stamped(event, systemClock.now())));
    const wired = appOptionsOf(globals, {
      cwd,
      version,
      signal: leaving.signal,
      force: leaving.signal,
      confirm: ask,
      emit: (event) => store.take(event),
      mfaCode: mfa.ask,
    });
    const app = await createApp({
      ...wired,
      sandbox,
      globalFlags: [...wired.globalFlags, ...(globals.write ? ['--write'] : [])],
    });
    // Break-glass is seen as long as it is open.
    const place = `${sandbox ? `sandbox ${sandbox.url}` : 'AWS'}${globals.write ? ' --write' : ''}`;
    return createTuiSession({
      app,
      store,
      place,
      breakGlass: globals.write,
      launcher: launcher(),
      answerMfa: mfa.answer,
      ask,
    });
  };
  try {
    return await tui.openTui(
      {
        ...settings,
        store,
        connect,
        now: () => new Date(systemClock.now().getTime() + aheadMs),
        toolVersion: version,
        guide,
        typed: typedBefore(process.env),
        desk: createDesk({ cwd, manifest, env: process.env }),
        hasManifest: existsSync(manifest),
        ...(start === null ? {} : { start }),
      },
      { stdin: process.stdin, stdout: process.stdout, env: process.env },
    );
  } finally {
    leaving.abort();
  }
}

/** The bundle lies beside the compiled files; a clone builds it when it installs. */
function bundle(): string {
  for (const place of ['../../dist/tui/main.js', '../../tui/main.js']) {
    const url = new URL(place, import.meta.url);
    if (existsSync(url)) return url.href;
  }
  throw new SagelaneError({
    code: 'PackageBroken',
    what: 'the terminal app is not built',
    fix: 'in a clone: npm run build:tui; otherwise install sagelane again',
  });
}

function launcher(): string {
  for (const place of ['../../bin/sagelane.mjs', '../../../bin/sagelane.mjs']) {
    const url = new URL(place, import.meta.url);
    if (existsSync(url)) return fileURLToPath(url);
  }
  throw new SagelaneError({
    code: 'PackageBroken',
    what: 'bin/sagelane.mjs is missing',
    fix: 'install sagelane again',
  });
}
