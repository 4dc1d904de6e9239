import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that are a success; default 0. */
  readonly codes?: readonly number[];
}

/** Wall time of a program from start to exit, in ms. */
export function timeOf({ command, args, cwd, env, codes = [0] }: Program): Promise<number> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: a background process may hold the pipes open for long.
    child.on('exit', (code) => {
      const ms = performance.now() - started;
      child.stdout.destroy();
      child.stderr.destroy();
      if (code !== null && codes.includes(code)) resolve(ms);
      else reject(new Error(`${command} ${args.join(' ')} exited ${code}\n${said.slice(-2000)}`));
    });
  });
}

/** Measures several things in turns, because machines are shared, and keeps the best of each. */
export async function bestInterleaved<Name extends string>(
  measures: Readonly<Record<Name, () => Promise<number>>>,
  rounds = 3,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(measures) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let turn = 0; turn < rounds; turn++) {
    for (const name of names) best[name] = Math.min(best[name], await measures[name]());
  }
  return best;
}
