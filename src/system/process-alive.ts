import { readFileSync } from 'node:fs';

/**
 * When a process started, as an opaque token that no later process with the same pid shares (boot id and start tick);
 * `undefined` where the system does not tell (no /proc) or there is no such process.
 */
export function processStartedAt(pid: number): string | undefined {
  const stat = readStat(pid);
  const boot = readText('/proc/sys/kernel/random/boot_id');
  return stat && boot ? `${boot}:${stat.startTick}` : undefined;
}

/**
 * Whether that process still runs. With the token of `processStartedAt` a reused pid counts as dead; so does a process
 * that was killed and that nobody has reaped yet.
 */
export function isProcessAlive(pid: number, startedAt?: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !answersSignal(pid)) return false;
  if (isZombie(pid)) return false;
  return startedAt === undefined || (processStartedAt(pid) ?? startedAt) === startedAt;
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it exists and belongs to somebody else.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const isZombie = (pid: number): boolean => /^[ZX]$/.test(readStat(pid)?.state ?? '');

/** proc_pid_stat(5): the command name is in parentheses and may itself hold spaces and parentheses. */
function readStat(pid: number): { readonly state: string; readonly startTick: string } | undefined {
  const text = readText(`/proc/${pid}/stat`);
  const [state, ...rest] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  const startTick = rest[18];
  return state && startTick ? { state, startTick } : undefined;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
