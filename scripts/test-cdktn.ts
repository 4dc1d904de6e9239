/** `npm run test:cdktn`: the construct tests with cdktn, the maintained continuation of cdktf. Installs it aside, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Half a gigabyte of bindings, so no dependency of the repository.
const PACKAGES = ['cdktn@0.24.0', '@cdktn/provider-aws@25.7.0', 'constructs@10.7.2'];
const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules/.cache/cdktn');

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const done = join(folder, PACKAGES.join('+').replaceAll('/', '-'));
if (!existsSync(done)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...PACKAGES], folder);
  writeFileSync(done, '');
}
run('vitest', ['run', '--config', 'vitest.cdktn.config.ts'], root);
