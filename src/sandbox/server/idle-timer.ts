/** Calls `onIdle` once nothing has reset it for that long; without a time it never does. */
export function idleTimer(ms: number | undefined, onIdle: () => void): { reset(): void; cancel(): void } {
  if (ms === undefined) return { reset: () => undefined, cancel: () => undefined };
  const timer = setTimeout(onIdle, ms);
  return { reset: () => void timer.refresh(), cancel: () => clearTimeout(timer) };
}
