import { join } from 'node:path';
import { startProviderProcess } from '../../src/sandbox/provider/index.ts';
import { row, type Figure } from '../figure.ts';
import { findTerraform } from '../find-terraform.ts';
import { appProject, environment, installedLauncher } from '../place.ts';
import { withSandbox } from '../served-sandbox.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';
import { stopwatchAround, type Stopwatch } from '../terraform-stopwatch.ts';

const STACKS = Array.from({ length: 20 }, (_, n) => `stack-${n}`);

/** Many stacks planned at once, with one provider, against a script that goes through them with bare terraform. */
export const planStacks: Figure = {
  name: 'plan-stacks',
  about: 'plan of 20 stacks, new folders, against bare `terraform init && plan` one by one, same served provider',
  async measure() {
    const real = findTerraform();
    const goal = { fasterThanBaseline: 1.6 };
    if (!real) return [row('plan-20-stacks', 'ms', null, null, goal, 'terraform not found')];
    const terraform = stopwatchAround(real);
    const best = await bestInterleaved({ ours: () => planByUs(terraform), bare: () => planBare(terraform) });
    return [row('plan-20-stacks', 'ms', best.ours, best.bare, goal)];
  },
};

async function planByUs(terraform: Stopwatch): Promise<number> {
  const cwd = appProject('twenty.ts');
  const env = { ...environment(cwd), SAGELANE_TERRAFORM: terraform.binary };
  return withSandbox(async (url) => {
    const args = [installedLauncher(), 'plan', `--sandbox=${url}`];
    await timeOf({ command: process.execPath, args, cwd, env, codes: [2] });
    return terraform.read();
  });
}

async function planBare(terraform: Stopwatch): Promise<number> {
  const cwd = appProject('twenty.ts');
  const env = environment(cwd);
  await timeOf({ command: process.execPath, args: [installedLauncher(), 'synth'], cwd, env });
  return withSandbox(async (url) => {
    const provider = await startProviderProcess({ sandboxUrl: url, registry: 'registry.terraform.io' });
    try {
      for (const name of STACKS) {
        const stack = {
          cwd: join(cwd, 'cdktf.out/stacks', name),
          env: { ...env, ...provider.env, CHECKPOINT_DISABLE: '1' },
        };
        for (const args of [['init'], ['plan', '-out=plan.bin']])
          await timeOf({ command: terraform.binary, args: [...args, '-input=false', '-no-color'], ...stack });
      }
    } finally {
      await provider.stop();
    }
    return terraform.read();
  });
}
