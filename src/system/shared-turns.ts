/**
 * Work that is never done twice at once: whoever asks while one is going on waits for the next, and all who wait share it. What
 * fails, fails for those who shared it and for nobody after them.
 */
export function sharedTurns(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= last.then(() => {
      next = undefined;
      return work();
    });
    last = next.catch(() => undefined);
    return next;
  };
}
