/** What must come before what, by name. */
export type Needs = ReadonlyMap<string, readonly string[]>;

interface Node {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly reads: ReadonlyMap<string, readonly string[]>;
}

/** Of each stack, the stacks that come before it; names outside of the given ones are left out. */
export function needsOf(stacks: readonly Node[]): Needs {
  const names = new Set(stacks.map(({ name }) => name));
  return new Map(
    stacks.map(({ name, dependencies, reads }) => [
      name,
      [...new Set([...dependencies, ...reads.keys()])].filter((need) => need !== name && names.has(need)),
    ]),
  );
}

/** The same edges, turned round: a destroy takes consumers down before the owner they read from. */
export function reversed(needs: Needs): Needs {
  const turned = new Map<string, string[]>([...needs.keys()].map((name) => [name, []]));
  for (const [name, before] of needs) for (const need of before) turned.get(need)?.push(name);
  return turned;
}

/**
 * Runs `work` once per name, each after everything it needs, at most `limit` at a time and as early as possible.
 * `work` never rejects on purpose: a rejection stops what has not begun, waits for what has, and is rethrown.
 */
export async function inOrder(needs: Needs, limit: number, work: (name: string) => Promise<void>): Promise<void> {
  const waiting = new Map(
    [...needs].map(([name, before]) => [name, new Set(before.filter((need) => needs.has(need)))]),
  );
  const running = new Map<string, Promise<void>>();
  const failures: unknown[] = [];
  const begin = (): void => {
    for (const [name, before] of waiting) {
      if (running.size >= limit || failures.length > 0) return;
      if (before.size > 0) continue;
      waiting.delete(name);
      running.set(name, run(name));
    }
  };
  const run = async (name: string): Promise<void> => {
    try {
      await work(name);
    } catch (thrown) {
      failures.push(thrown);
    }
    running.delete(name);
    for (const before of waiting.values()) before.delete(name);
  };
  for (begin(); running.size > 0; begin()) await Promise.race(running.values());
  if (failures.length > 0) throw failures[0];
  if (waiting.size > 0) throw new Error(`stacks need each other in a circle: ${[...waiting.keys()].join(', ')}`);
}
