import { isProcessAlive, processStartedAt } from '../../../system/process-alive.ts';

/** The processes a provider must outlive; a pid that is used again by another process does not count. */
export interface Adoptions {
  adopt(pid: number): void;
  anyAlive(): boolean;
  /** Whether there has ever been one. */
  hadAny(): boolean;
}

export function createAdoptions(): Adoptions {
  const adopted = new Map<number, string | undefined>();
  let had = false;
  return {
    adopt(pid) {
      had = true;
      adopted.set(pid, processStartedAt(pid));
    },
    anyAlive() {
      for (const [pid, startedAt] of adopted) if (!isProcessAlive(pid, startedAt)) adopted.delete(pid);
      return adopted.size > 0;
    },
    hadAny: () => had,
  };
}
