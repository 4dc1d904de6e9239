import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program as a user's shell would, with Node 24 first on the path. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const child = spawn(command, args, { cwd, env: { ...shellEnv(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export async function runWell(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} exited ${code}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Without what vitest and the npm that runs it tell their children: it is not ours to inherit. */
function shellEnv(): NodeJS.ProcessEnv {
  const told =
    /^(npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|prefix))|INIT_CWD$|NODE_(ENV|OPTIONS)$|VITEST)/;
  const own = Object.entries(process.env).filter(([name]) => !told.test(name));
  return {
    ...Object.fromEntries(own),
    PATH: [join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  };
}

export interface Packed {
  readonly tarball: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly folder: string;
  remove(): void;
}

/** Builds and packs the repository into a folder of its own. */
export async function pack(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-package-'));
  await runWell('npm', ['run', 'build', '--silent'], REPOSITORY);
  const answer = await runWell('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], REPOSITORY);
  // npm 11 answers a list; later ones an object by package name.
  const [packed] = Object.values(JSON.parse(answer) as Record<string, Packed & { readonly filename: string }>);
  if (!packed) throw new Error(`npm pack answered ${answer}`);
  const { filename, size, files } = packed;
  return {
    tarball: join(folder, filename),
    size,
    files,
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An empty project that has only installed the tarball, and no devDependencies. */
export async function install({ tarball, folder }: Packed): Promise<string> {
  const project = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  await runWell('npm', ['install', tarball, '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'], project);
  return project;
}
