export interface Interrupts {
  /** Aborted by the first Ctrl-C (SIGINT), SIGTERM or SIGHUP: everything ends gracefully. */
  readonly signal: AbortSignal;
  /** Aborted when somebody, asked after the second one, insists. */
  readonly force: AbortSignal;
  /** Ends everything gracefully, as the first interrupt does. */
  end(): void;
  /** From now on a terminal that goes away (SIGHUP) ends nothing: what was begun goes on unheard. */
  outlive(): void;
  dispose(): void;
}

/**
 * The first interrupt asks everything to end gracefully. A second one asks whether to force it, since a Terraform that is
 * forced gives up the state of what it is doing; where nobody can be asked it is only told.
 */
export function createInterrupts(insist: () => Promise<boolean>): Interrupts {
  const graceful = new AbortController();
  const forced = new AbortController();
  let asking = false;
  const listen = (): void => {
    if (!graceful.signal.aborted) return graceful.abort();
    if (asking || forced.signal.aborted) return;
    asking = true;
    insist()
      .then((yes) => {
        if (yes) forced.abort();
      })
      // A terminal that went away while it was asked did not insist.
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const unheard = (): void => undefined;
  for (const signal of signals) process.on(signal, listen);
  return {
    signal: graceful.signal,
    force: forced.signal,
    end: () => graceful.abort(),
    outlive() {
      // A listener stays: without one, Node dies of it.
      process.on('SIGHUP', unheard);
      process.removeListener('SIGHUP', listen);
    },
    dispose() {
      for (const signal of signals) process.removeListener(signal, listen);
      process.removeListener('SIGHUP', unheard);
    },
  };
}
