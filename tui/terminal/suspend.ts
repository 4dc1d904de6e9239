import type { SuspendTerminal } from '../components/App.tsx';

export interface Suspender {
  /** Given by the mounted app. */
  readonly use: (suspendTerminal: SuspendTerminal) => void;
  /**
   * Leaves the terminal, stops, and takes it back when somebody says go on. Ctrl-Z stops the whole job, because `npx` or
   * `npm` may stand between the shell and us; a signal that was sent to us alone stops us alone.
   */
  stop(whom: 'group' | 'self'): void;
}

export function createSuspender(): Suspender {
  let suspendTerminal: SuspendTerminal | null = null;
  let stopping = false;
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
  return {
    use: (suspend) => {
      suspendTerminal = suspend;
    },
    stop: (whom) => void stop(whom),
  };
}
