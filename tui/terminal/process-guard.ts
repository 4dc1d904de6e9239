import { constants } from 'node:os';

export interface ProcessEvents {
  /** Told to end; the code is what a shell shows for that signal. */
  onSignal(code: number): void;
  /** Something nobody caught. */
  onCrash(error: unknown): void;
  /** Told to stop by the shell's `kill -TSTP`; Ctrl-Z comes as a key. */
  onStop(): void;
}

const ENDING = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/**
 * Every way out that is no key: each must give the terminal back before anything is said. While somebody listens, Node does
 * not end the process by itself, so the caller does, in order.
 */
export function watchProcess({ onSignal, onCrash, onStop }: ProcessEvents): () => void {
  const ending = ENDING.map((signal) => [signal, () => onSignal(128 + constants.signals[signal])] as const);
  for (const [signal, listener] of ending) process.on(signal, listener);
  process.on('SIGTSTP', onStop);
  process.on('uncaughtException', onCrash);
  process.on('unhandledRejection', onCrash);
  return () => {
    for (const [signal, listener] of ending) process.off(signal, listener);
    process.off('SIGTSTP', onStop);
    process.off('uncaughtException', onCrash);
    process.off('unhandledRejection', onCrash);
  };
}
