export interface Interrupts {
  /** Aborted by the first Ctrl-C (SIGINT), SIGTERM or SIGHUP. */
  readonly signal: AbortSignal;
  dispose(): void;
}

/** The first interrupt asks everything to end gracefully; later ones are only told, since forcing Terraform loses state. */
export function createInterrupts(onInterrupt: (count: number) => void): Interrupts {
  const controller = new AbortController();
  let count = 0;
  const listen = (): void => {
    count += 1;
    onInterrupt(count);
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listen);
  return {
    signal: controller.signal,
    dispose() {
      for (const signal of signals) process.removeListener(signal, listen);
    },
  };
}
