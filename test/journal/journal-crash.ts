import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const CHILD = fileURLToPath(new URL('./journal-child.ts', import.meta.url));

/** Starts a writer, kills it with -9 after `acknowledged` appends plus a little more, and answers what it acknowledged. */
export async function writeUntilKilled(
  file: string,
  acknowledged: number,
  extraMs: number,
  ...args: string[]
): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const seen: number[] = [];
  const lines = createInterface({ input: child.stdout });
  const enough = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      seen.push(Number(line));
      if (seen.length >= acknowledged) resolve();
    });
  });
  const closed = once(lines, 'close');
  const exited = once(child, 'exit');
  await Promise.race([enough, exited]);
  // Not a wait for something to happen: it moves the kill to another place within an append.
  await new Promise((resolve) => setTimeout(resolve, extraMs));
  child.kill('SIGKILL');
  // A killed process closes its pipes a little before it is dead: until then its intents are rightly left alone.
  await Promise.all([closed, exited]);
  return seen;
}

export function writer(file: string, ...args: string[]) {
  return spawn(process.execPath, [CHILD, file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}
