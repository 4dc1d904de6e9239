/** Lets at most so many work at once; the others wait their turn. */
export function createGate(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let at = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (at >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    at += 1;
    try {
      return await work();
    } finally {
      at -= 1;
      waiting.shift()?.();
    }
  };
}
