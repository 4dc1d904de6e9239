import { copyFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProviderProcess } from '../../src/sandbox/provider/index.ts';
import { row, type Figure } from '../figure.ts';
import { findTerraform } from '../find-terraform.ts';
import { environment, exampleProject, installedLauncher, REPOSITORY, temporaryFolder } from '../place.ts';
import { serveSandbox } from '../served-sandbox.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

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

interface Stopwatch {
  readonly binary: string;
  /** From the first start since the last reading to the last exit. */
  read(): number;
}

async function applyByUs(terraform: Stopwatch): Promise<number> {
  const cwd = bulkProject();
  const env = { ...environment(cwd), SAGELANE_TERRAFORM: terraform.binary };
  return withSandbox(async (url) => {
    const args = [installedLauncher(), 'apply', `--sandbox=${url}`, '--yes'];
    await timeOf({ command: process.execPath, args, cwd, env });
    return terraform.read();
  });
}

async function applyBare(terraform: Stopwatch): Promise<number> {
  const cwd = bulkProject();
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

function bulkProject(): string {
  const folder = exampleProject();
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(REPOSITORY, 'bench/apps/bulk.ts'), join(folder, 'main.ts'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: 'node main.ts' }));
  return folder;
}

/** A fresh world for each measurement. */
async function withSandbox<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const sandbox = await serveSandbox();
  try {
    return await use(sandbox.url);
  } finally {
    await sandbox.stop();
  }
}

/**
 * The same wrapper stands around terraform on both sides, so that it costs both the same. `version` does not count: it is
 * asked once per binary and remembered, and then it is no part of a plan.
 */
function stopwatchAround(real: string): Stopwatch {
  const folder = temporaryFolder();
  const binary = join(folder, 'terraform');
  const log = join(folder, 'times');
  const script = [
    '#!/usr/bin/env bash',
    `if [ "$1" = version ]; then exec '${real}' "$@"; fi`,
    `echo $EPOCHREALTIME >> '${log}'`,
    `'${real}' "$@"`,
    'code=$?',
    `echo $EPOCHREALTIME >> '${log}'`,
    'exit $code',
  ];
  writeFileSync(binary, `${script.join('\n')}\n`, { mode: 0o755 });
  return {
    binary,
    read() {
      const times = readFileSync(log, 'utf8').trim().split('\n').map(Number);
      rmSync(log);
      return (Math.max(...times) - Math.min(...times)) * 1000;
    },
  };
}
