import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

const made: string[] = [];

/** A folder that is gone when the bench is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-bench-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/** A user's environment: Node 24 first on the path, caches and state in a folder of its own, nothing of npm. */
export function environment(home: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle|command)|NODE_|SAGELANE_)/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    PATH: [join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CONFIG_HOME: join(home, 'config'),
  };
}

/** A project with the example manifest. */
export function exampleProject(): string {
  const folder = temporaryFolder();
  copyFileSync(join(REPOSITORY, 'examples/pipeline-share/sagelane.yaml'), join(folder, 'sagelane.yaml'));
  return folder;
}

/** A project whose CDKTF app is one of `apps/`. */
export function appProject(app: string): string {
  const folder = exampleProject();
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(REPOSITORY, 'bench/apps', app), join(folder, 'main.ts'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: 'node main.ts' }));
  return folder;
}

/** One of `apps/` as JavaScript: what strips the types of a source would be part of what is measured. */
export function appAsJavaScript(app: string): string {
  const file = join(temporaryFolder(), app.replace(/\.ts$/, '.mjs'));
  const source = readFileSync(join(REPOSITORY, 'bench/apps', app), 'utf8');
  const target = ts.ScriptTarget.ESNext;
  writeFileSync(
    file,
    ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText,
  );
  return file;
}

let launcher: string | undefined;

/** The launcher of the package as it is when installed: compiled, below node_modules. Built once per bench. */
export function installedLauncher(): string {
  if (launcher) return launcher;
  const built = spawnSync(process.execPath, [join(REPOSITORY, 'scripts/build.ts')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
  const modules = join(temporaryFolder(), 'node_modules');
  const home = join(modules, 'sagelane');
  mkdirSync(home, { recursive: true });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(REPOSITORY, part), join(home, part), { recursive: true });
  const ours = join(REPOSITORY, 'node_modules');
  for (const name of readdirSync(ours)) {
    if (name !== '.bin' && name !== 'sagelane') symlinkSync(join(ours, name), join(modules, name));
  }
  launcher = join(home, 'bin/sagelane.mjs');
  return launcher;
}
