import { join } from 'node:path';
import { startProviderProcess } from '../../src/sandbox/provider/index.ts';
import { row, type Figure } from '../figure.ts';
import { findTerraform } from '../find-terraform.ts';
import { appProject, environment, installedLauncher } from '../place.ts';
import { withSandbox } from '../served-sandbox.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';
import { stopwatchAround, type Stopwatch } from '../terraform-stopwatch.ts';

/** What Sagelane adds to terraform's own time, from the first terraform start to the last exit. */
export const applyOverhead: Figure = {
  name: 'apply-overhead',
  about: 'plan + apply of one stack of 300 resources against bare terraform, same served provider',
  async measure() {
    const real = findTerraform();
    const goal = { timesBaseline: 1.1 };
    if (!real) return [row('apply-300', 'ms', null, null, goal, 'terraform not found')];
    const terraform = stopwatchAround(real);
    const best = await bestInterleaved({ ours: () => applyByUs(terraform), bare: () => applyBare(terraform) });
    return [row('apply-300', 'ms', best.ours, best.bare, goal)];
  },
};

async function applyByUs(terraform: Stopwatch): Promise<number> {
  const cwd = appProject('bulk.ts');
  const env = { ...environment(cwd), SAGELANE_TERRAFORM: terraform.binary };
  return withSandbox(async (url) => {
    const args = [installedLauncher(), 'apply', `--sandbox=${url}`, '--yes'];
    await timeOf({ command: process.execPath, args, cwd, env });
    return terraform.read();
  });
}

async function applyBare(terraform: Stopwatch): Promise<number> {
  const cwd = appProject('bulk.ts');
  const env = environment(cwd);
  await timeOf({ command: process.execPath, args: [installedLauncher(), 'synth'], cwd, env });
  return withSandbox(async (url) => {
    const provider = await startProviderProcess({ sandboxUrl: url, registry: 'registry.terraform.io' });
    try {
      const stack = {
        cwd: join(cwd, 'cdktf.out/stacks/bulk'),
        env: { ...env, ...provider.env, CHECKPOINT_DISABLE: '1' },
      };
      for (const args of [['init'], ['plan', '-out=plan.bin'], ['apply']]) {
        const last = args[0] === 'apply' ? ['plan.bin'] : [];
        await timeOf({ command: terraform.binary, args: [...args, '-input=false', '-no-color', ...last], ...stack });
      }
    } finally {
      await provider.stop();
    }
    return terraform.read();
  });
}
