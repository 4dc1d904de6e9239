import { execFile } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { row, type Figure } from '../figure.ts';
import { environment, installedLauncher, REPOSITORY } from '../place.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

/** An app as large as a company's, synthesized by a process of its own, as `sagelane synth` starts it. */
export const synth2000: Figure = {
  name: 'synth-2000',
  about: '2,000 resources of the construct library in ten stacks: time, Node included, and memory',
  async measure() {
    const home = dirname(dirname(installedLauncher()));
    // Beside the installed package, whose name it imports.
    const cwd = join(home, '../..');
    copyFileSync(join(REPOSITORY, 'bench/apps/two-thousand.ts'), join(cwd, 'two-thousand.ts'));
    writeFileSync(join(cwd, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    const preload = pathToFileURL(join(home, 'dist/src/terraform/synth/synth-preload.js')).href;
    const args = [`--import=${preload}`, 'two-thousand.ts', join(cwd, 'out')];
    const env = { ...environment(cwd), NODE_COMPILE_CACHE: join(cwd, 'compiled') };
    // The first one fills the cache.
    await promisify(execFile)(process.execPath, args, { cwd, env });
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
    const { peak } = JSON.parse(stdout) as { readonly peak: number };
    const best = await bestInterleaved({
      bare: () => timeOf({ command: process.execPath, args: ['-e', '0'], cwd, env }),
      synth: () => timeOf({ command: process.execPath, args, cwd, env }),
    });
    return [
      row('synth-2000', 'ms', best.synth, best.bare, { atMost: 600 }),
      row('synth-2000-memory', 'bytes', peak, null, { atMost: 150_000_000 }, 'largest resident size, Node included'),
    ];
  },
};
