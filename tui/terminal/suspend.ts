import { setImmediate as turn } from 'node:timers/promises';
import type { SuspendTerminal } from '../components/App.tsx';

export interface Suspender {
  /** Given by the mounted app. */
  readonly use: (suspendTerminal: SuspendTerminal) => void;
  /**
   * Leaves the terminal, stops, and takes it back when somebody says go on. Ctrl-Z stops the whole job, because `npx` or
   * `npm` may stand between the shell and us; a signal that was sent to us alone stops us alone.
   */
  stop(whom: 'group' | 'self'): void;
  /** Leaves the terminal to somebody else (an editor, a pager) and takes it back when they are done. */
  handOver(work: () => Promise<void>): Promise<void>;
  /** The terminal is somebody else's now: Ctrl-C is meant for them. */
  isAway(): boolean;
}

export function createSuspender(): Suspender {
  let suspendTerminal: SuspendTerminal | null = null;
  let stopping = false;
  let away = false;
  const stop = async (whom: 'group' | 'self'): Promise<void> => {
    if (stopping || suspendTerminal === null) return;
    stopping = true;
    try {
      const suspension = await suspendTerminal();
      const goneOn = new Promise<void>((resolve) => process.once('SIGCONT', () => resolve()));
      // SIGTSTP would come back to our own handler, and an orphaned group ignores it.
      process.kill(whom === 'group' ? 0 : process.pid, 'SIGSTOP');
      await goneOn;
      await suspension.resume();
    } finally {
      stopping = false;
    }
  };
  const handOver = async (work: () => Promise<void>): Promise<void> => {
    if (stopping || suspendTerminal === null) return;
    stopping = true;
    away = true;
    try {
      await suspendTerminal(async () => {
        // Ink 8 takes its listener away and leaves Node reading: keys would be stolen from the child. Node notices a turn later
        // that nobody listens; until then a pause changes nothing.
        await turn();
        process.stdin.pause();
        await work();
      });
    } finally {
      stopping = false;
      away = false;
    }
  };
  return {
    handOver,
    isAway: () => away,
    use: (suspend) => {
      suspendTerminal = suspend;
    },
    stop: (whom) => void stop(whom),
  };
}
