import { render, type Instance, type RenderOptions } from 'ink';
import { App, type SuspendTerminal } from './components/App.tsx';
import type { Shell } from './shell/shell.ts';

export interface MountOptions extends Partial<RenderOptions> {
  /** Told how to hand the terminal over, as soon as the app is on it. */
  readonly onMounted?: (suspendTerminal: SuspendTerminal) => void;
}

/** The one way the app gets onto a terminal, here and in tests. */
export function mountApp(shell: Shell, { onMounted, ...options }: MountOptions): Instance {
  return render(<App shell={shell} onMounted={onMounted} />, {
    alternateScreen: true,
    incrementalRendering: true,
    // The default of 30 lets a key wait for 34 ms behind a frame of data.
    maxFps: 250,
    // The terminal was looked at already; Ink would draw nothing at all where CI is set.
    interactive: true,
    exitOnCtrlC: false,
    ...options,
  });
}
