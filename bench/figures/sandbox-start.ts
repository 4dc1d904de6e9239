import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { row, type Figure } from '../figure.ts';
import { environment, installedLauncher, temporaryFolder } from '../place.ts';
import { callerIdentity } from '../requests.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

/** How long somebody waits for the sandbox over Node itself. */
export const sandboxStart: Figure = {
  name: 'sandbox-start',
  about: '`sandbox start` until it listens, and until its first answer, against a bare Node',
  async measure() {
    const cwd = temporaryFolder();
    const env = environment(cwd);
    const installed = installedLauncher();
    const start = async (until: 'listening' | 'answer'): Promise<number> => {
      const started = performance.now();
      const args = [installed, 'sandbox', 'start', '--json'];
      const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      try {
        const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
        if (until === 'answer') await callerIdentity((JSON.parse(line) as { readonly url: string }).url);
        return performance.now() - started;
      } finally {
        child.kill('SIGTERM');
        await exited;
      }
    };
    await start('answer');
    const best = await bestInterleaved(
      {
        bare: () => timeOf({ command: process.execPath, args: ['-e', '0'], cwd, env }),
        listening: () => start('listening'),
        answer: () => start('answer'),
      },
      5,
    );
    return [
      row('sandbox-listening', 'ms', best.listening, best.bare, { overBaseline: 200 }),
      row('sandbox-first-answer', 'ms', best.answer, best.bare, { overBaseline: 300 }),
    ];
  },
};
