import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openPty, type Pty } from '../test/tui/pty.ts';

/** Milliseconds from starting a program in a pseudo-terminal until its first whole screen is there. */
export async function firstFrame(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const started = performance.now();
  const pty = openPty(args, { columns: 120, rows: 40, env });
  try {
    await pty.until(/\[1 Stacks\][\s\S]*q quit/);
    return performance.now() - started;
  } finally {
    pty.kill();
    await pty.exit;
  }
}

/** Opened and left again, so that what a first start leaves for the next ones is there. */
export async function openAndQuit(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const pty = openPty(args, { columns: 120, rows: 40, env });
  try {
    await pty.until(/\[1 Stacks\][\s\S]*q quit/);
    // Its session cannot be made there, and says so over the first screen.
    pty.write('\x03');
    await pty.exit;
  } finally {
    pty.kill();
  }
}

/** Milliseconds of a program that draws nothing, started the same way. */
export async function bareStart(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const pty = openPty(args, { columns: 120, rows: 40 });
  await pty.exit;
  return performance.now() - started;
}

/** From each key to the screen that shows its row, in ms: the cursor goes down the list, a key every 30 to 130 ms. */
export async function keyToFrame(pty: Pty, keys: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const place = (): number => Number(/ (\d+)\/\d+\s*$/m.exec(pty.line(2))?.[1] ?? 0);
  for (let key = 0; key < keys; key++) {
    await pause(30 + ((key * 37) % 100));
    const next = place() + 1;
    const started = performance.now();
    pty.write('j');
    await pty.until(() => place() === next);
    taken.push(performance.now() - started);
  }
  return taken;
}

export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** Percent of one core that a process used over a while; null where there is no /proc. */
export async function cpuPercent(pid: number, ms: number): Promise<number | null> {
  const before = cpuMs(pid);
  const started = performance.now();
  await pause(ms);
  const after = cpuMs(pid);
  return before === null || after === null ? null : ((after - before) / (performance.now() - started)) * 100;
}

/** Resident memory of a process; null where there is no /proc. */
export function residentBytes(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) * 1024;
  } catch {
    return null;
  }
}

/** User and system time, in ticks of 10 ms: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuMs(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** Whole-screen clears in what was written, but for entering the alternate screen. */
export const clearsIn = (written: string): number =>
  // eslint-disable-next-line no-control-regex -- clearing is what is counted
  [...written.matchAll(/\x1b\[[23]J|\x1bc|\x1b\[H\x1b\[0?J/g)].length;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
