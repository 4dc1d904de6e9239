import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether there is a terraform to test with; without one its journeys are skipped, aloud. */
export const terraformOnPath = spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0;
if (!terraformOnPath) process.stderr.write('SKIPPED: no terraform on PATH, the provider is not tested with it\n');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<Ran>;
}

/** The real terraform in a folder. */
export interface Terraform {
  run(...args: string[]): Promise<Ran>;
  /** As `run`, for who needs the process while it runs. */
  start(...args: string[]): Running;
  /** As `run`, and throws what terraform said when it fails. */
  ok(...args: string[]): Promise<string>;
  /** Whether a plan would change anything. */
  changes(): Promise<boolean>;
}

export interface Workspace extends Terraform {
  readonly dir: string;
  /** Writes the configuration: blocks of `cdk.tf.json`. */
  write(config: Record<string, unknown>): void;
  /** Actions of a plan by address, `no-op` left out; and what it replaces. */
  plan(...args: string[]): Promise<PlannedActions>;
  /** Puts an older state back, as if nobody had told it what happened since. */
  pushState(state: string): Promise<void>;
  remove(): void;
}

export interface PlannedActions {
  readonly actions: Readonly<Record<string, string>>;
  readonly drift: Readonly<Record<string, string>>;
  readonly replacePaths: Readonly<Record<string, unknown>>;
  /** Planned values by address. */
  readonly after: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface PlanJson {
  readonly resource_changes?: readonly ChangeJson[];
  readonly resource_drift?: readonly ChangeJson[];
}

interface ChangeJson {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Record<string, unknown> | null;
    readonly replace_paths?: unknown;
  };
}

/** Terraform in a folder that has a configuration, with that environment and little else. */
export function terraformIn(dir: string, env: Readonly<Record<string, string>>): Terraform {
  const start = (...args: string[]): Running => terraform(dir, args, env);
  const run = (...args: string[]): Promise<Ran> => start(...args).done;
  const ok = async (...args: string[]): Promise<string> => {
    const ran = await run(...args);
    if (ran.code === 0) return ran.stdout;
    throw new Error(`terraform ${args.join(' ')} ended with ${ran.code}\n${ran.stdout}\n${ran.stderr}`);
  };
  return {
    run,
    start,
    ok,
    async changes() {
      const ran = await run('plan', '-detailed-exitcode', '-no-color', '-input=false');
      if (ran.code === 1) throw new Error(ran.stdout + ran.stderr);
      return ran.code === 2;
    },
  };
}

/** A folder of its own where the real terraform works. */
export function workspace(env: Readonly<Record<string, string>>): Workspace {
  const dir = mkdtempSync(join(tmpdir(), 'sagelane-tf-'));
  const real = terraformIn(dir, env);
  const { ok } = real;
  return {
    ...real,
    dir,
    write(config) {
      mkdirSync(dir, { recursive: true });
      const terraformBlock = {
        required_providers: { aws: { source: 'hashicorp/aws', version: '6.25.0' } },
        backend: { local: { path: join(dir, 'terraform.s.tfstate') } },
      };
      writeFileSync(join(dir, 'cdk.tf.json'), JSON.stringify({ terraform: terraformBlock, ...config }, null, 2));
    },
    async plan(...args) {
      await ok('plan', '-input=false', '-out=p.bin', ...args);
      const plan = JSON.parse(await ok('show', '-json', 'p.bin')) as PlanJson;
      const changed = (plan.resource_changes ?? []).filter((one) => one.change.actions.join() !== 'no-op');
      const named = <T>(list: readonly ChangeJson[], of: (one: ChangeJson) => T) =>
        Object.fromEntries(list.map((one) => [one.address, of(one)]));
      return {
        actions: named(changed, (one) => one.change.actions.join('+')),
        drift: named(plan.resource_drift ?? [], (one) => one.change.actions.join('+')),
        replacePaths: named(
          changed.filter((one) => one.change.replace_paths),
          (one) => one.change.replace_paths,
        ),
        after: named(plan.resource_changes ?? [], (one) => one.change.after ?? {}),
      };
    },
    async pushState(state) {
      const file = join(dir, 'pushed.tfstate');
      writeFileSync(file, state);
      await ok('state', 'push', '-force', file);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function terraform(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn('terraform', args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
      TF_CLI_CONFIG_FILE: '/dev/null',
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const done = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, done };
}
