import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { jsonOf } from '../../domain/json-of.ts';
import type { Environment } from '../environment.ts';
import { asObject, type UncheckedObject } from '../json-shape.ts';

export interface SynthChild {
  /** A shell command; undefined: the built-in stacks. */
  readonly appCommand: string | undefined;
  readonly cwd: string;
  readonly env: Environment;
  /** Compiled code is kept below it. */
  readonly cacheDir: string;
  /** With the place each token was made at: slower, for saying where an app failed. */
  readonly creationStacks: boolean;
  readonly signal?: AbortSignal;
}

export interface SynthChildEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The end of stdout and stderr together. */
  readonly output: string;
  /** What the app threw, as the preload wrote it down. */
  readonly thrown: UncheckedObject | undefined;
}

/** Runs the CDKTF app once, in a process of its own: an app may exit, change directory or the environment as it likes. */
export async function runSynthChild(child: SynthChild): Promise<SynthChildEnd> {
  const scratch = mkdtempSync(join(tmpdir(), 'sagelane-synth-'));
  const failureFile = join(scratch, 'failure.json');
  try {
    const env = childEnvironment(child, failureFile);
    // A group of its own: an app behind a shell is reached only through it.
    const options = {
      cwd: child.cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    };
    const started =
      child.appCommand === undefined
        ? spawn(process.execPath, [BUILT_IN_APP], options)
        : spawn(child.appCommand, { ...options, shell: true });
    const interrupt = (): void => interruptGroup(started.pid);
    child.signal?.addEventListener('abort', interrupt, { once: true });
    let output = '';
    const keep = (chunk: Buffer): void => void (output = (output + chunk.toString('utf8')).slice(-OUTPUT_KEPT));
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    const end = await new Promise<Pick<SynthChildEnd, 'exitCode' | 'signal'>>((resolve, reject) => {
      started.once('error', reject);
      started.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    }).finally(() => child.signal?.removeEventListener('abort', interrupt));
    return { ...end, output, thrown: readThrown(failureFile) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function interruptGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}

function childEnvironment(child: SynthChild, failureFile: string): NodeJS.ProcessEnv {
  return {
    ...child.env,
    // An app that says `node main.ts` means this Node, not one too old to read TypeScript.
    PATH: [dirname(process.execPath), child.env['PATH'] ?? ''].filter(Boolean).join(delimiter),
    NODE_OPTIONS: [child.env['NODE_OPTIONS'], `--import=${PRELOAD}`].filter(Boolean).join(' '),
    NODE_COMPILE_CACHE: join(child.cacheDir, 'compile'),
    // cdktf asks terraform for its version while it validates, and that asks the network.
    CHECKPOINT_DISABLE: '1',
    // Errors among the annotations become findings instead of ending the synth.
    CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: '1',
    SAGELANE_SYNTH_FAILURE: failureFile,
    ...(child.creationStacks && { SAGELANE_CREATION_STACKS: '1' }),
  };
}

const readThrown = (file: string): UncheckedObject | undefined =>
  existsSync(file) ? asObject(jsonOf(readFileSync(file, 'utf8'))) : undefined;

/** Source and compiled mirror have the same layout, so siblings have this file's own extension. */
const here = fileURLToPath(import.meta.url);
const BUILT_IN_APP = join(dirname(here), '..', '..', '..', 'stacks', `main${extname(here)}`);
const PRELOAD = pathToFileURL(join(dirname(here), `synth-preload${extname(here)}`)).href;
const OUTPUT_KEPT = 32 * 1024;
