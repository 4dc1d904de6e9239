import type { Instance } from 'ink';
import { mountApp } from './mount.tsx';
import type { TuiPorts } from './ports.ts';
import { SCREENS } from './screens/index.ts';
import { createShell, type Shell } from './shell/shell.ts';
import { copyByTerminal, notifyBy } from './terminal/escapes.ts';
import { openLinear } from './linear/open-linear.ts';
import { isDumb, requireTerminal, type TuiTerminal } from './terminal/gate.ts';
import { watchProcess } from './terminal/process-guard.ts';
import { createSuspender } from './terminal/suspend.ts';
import { createTidy } from './terminal/tidy.ts';
import { themeOf } from './theme.ts';

export { actionIds, keyProblems } from './keymap.ts';
export { SCHEME_NAMES as schemeNames } from './theme.ts';
export type { TuiTerminal } from './terminal/gate.ts';

/** How often time is looked at, where it is on screen. */
const TICK_MS = 1000;
/** 128 and SIGINT: Ctrl-C in an editor or a pager reaches us as well. */
const INTERRUPTED = 130;
/** Closing the session must not hold a terminal that somebody wants back. */
const CLOSE_MS = 2000;

type Exit = { readonly code: number } | { readonly error: unknown };

/**
 * Opens the terminal app and answers its exit code when it was left; rejects with what broke it, once the terminal is as
 * it was. Throws a SagelaneError where there is no terminal to open it on.
 */
export async function openTui(ports: TuiPorts, terminal: TuiTerminal): Promise<number> {
  requireTerminal(terminal);
  const { stdin, stdout, env } = terminal;
  if (ports.linear || isDumb(terminal)) return openLinear(ports, SCREENS, { input: stdin, output: stdout });
  const held: { app: Instance | null; exit: Exit } = { app: null, exit: { code: 0 } };
  const leave = (exit: Exit): void => {
    held.exit = exit;
    held.app?.unmount();
  };
  const suspender = createSuspender();
  const shell = createShell({
    ports,
    theme: themeOf(env, ports.theme),
    screens: SCREENS,
    size: sizeOf(stdout),
    terminal: {
      quit: () => leave({ code: 0 }),
      suspend: () => suspender.stop('group'),
      repaint: () => held.app?.clear(),
      copy: (text) => copyByTerminal(text, terminal),
      notify: (text) => notifyBy(ports.notify ?? 'off', text, terminal),
      handOver: suspender.handOver,
    },
  });
  const resized = (): void => {
    const { columns, rows } = sizeOf(stdout);
    shell.resize(columns, rows);
  };
  // Before Ink listens, so that its first frame of a new size is made for that size.
  stdout.on('resize', resized);
  const unwatch = watchProcess({
    onSignal: (code) => (code === INTERRUPTED && suspender.isAway() ? undefined : leave({ code })),
    onCrash: (error) => leave({ error }),
    onStop: () => suspender.stop('self'),
  });
  const tidy = createTidy(ports.now());
  const clock = setInterval(() => {
    shell.tick();
    tidy.look(ports.now());
  }, TICK_MS);
  const noticed: Shell = {
    ...shell,
    press(key) {
      tidy.pressed(ports.now());
      shell.press(key);
    },
  };
  try {
    held.app = mountApp(noticed, { stdin, stdout, onMounted: suspender.use });
    const left = held.app.waitUntilExit();
    // The engine never delays the first frame.
    await held.app.waitUntilRenderFlush();
    void shell.connect();
    await left;
  } catch (error) {
    held.exit = { error };
  } finally {
    clearInterval(clock);
    stdout.off('resize', resized);
    await atMost(CLOSE_MS, shell.close());
    unwatch();
  }
  const { exit } = held;
  if ('error' in exit) throw exit.error;
  return exit.code;
}

const sizeOf = (stdout: NodeJS.WriteStream) => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
