import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseManifest } from '../../src/config/index.ts';
import type { JsonObject } from '../../src/domain/plan.ts';
import { checkManifest, checkSynthesis, type ProviderSchema } from '../../src/policy/index.ts';
import { makeSocketDir, reattachValue, serveProvider } from '../../src/sandbox/provider/index.ts';
import { realClock } from '../../src/sandbox/real-clock.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { REPOSITORY } from '../helpers/cli.ts';
import { terraformIn } from '../sandbox/provider/support/terraform.ts';

const EXAMPLES = join(REPOSITORY, 'examples');
const SUFFIX = '-typescript';
const SCHEMA = join(REPOSITORY, 'src/sandbox/provider/data/aws-provider-schema.json');

export const TYPESCRIPT_EXAMPLES = readdirSync(EXAMPLES).filter((name) => name.endsWith(SUFFIX));

/** What cannot be destroyed: records of what people did are never thrown away with the trail that made them. */
const KEPT: Readonly<Record<string, string>> = { 'identity-audit-typescript': 'BucketNotEmpty' };

interface Stack {
  readonly name: string;
  readonly dependencies: readonly string[];
}

/**
 * An app as its author runs it, with the real terraform and the world of the manifest beside it: synthesized, checked,
 * planned and applied stack by stack, planned again to nothing, destroyed.
 */
export async function runTypeScriptExample(name: string, serve: Serve = servedProvider): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-example-'));
  const seedFile = join(EXAMPLES, name.slice(0, -SUFFIX.length), 'sandbox.yaml');
  const sandbox = await startSandbox(existsSync(seedFile) ? { seedFile } : {});
  const provider = await serve(sandbox.url, folder);
  try {
    const stacks = synthesize(name, folder);
    checked(name, stacks, folder);
    for (const stack of stacks) provider.prepare?.(fileOf(folder, stack.name));
    const terraforms = stacks.map((stack) => terraformIn(join(folder, 'cdktf.out/stacks', stack.name), provider.env));
    for (const terraform of terraforms) {
      await terraform.ok('init', '-input=false', '-no-color');
      await terraform.ok('plan', '-input=false', '-no-color', '-out=plan.bin');
      await terraform.ok('apply', '-input=false', '-no-color', 'plan.bin');
    }
    for (const terraform of terraforms) expect(await terraform.changes()).toBe(false);
    for (const terraform of terraforms.toReversed()) {
      const destroyed = await terraform.run('destroy', '-auto-approve', '-input=false', '-no-color');
      const kept = KEPT[name];
      if (kept !== undefined) expect(destroyed.stderr).toContain(kept);
      else expect(destroyed.code, destroyed.stdout + destroyed.stderr).toBe(0);
    }
  } finally {
    await provider.close?.();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const fileOf = (folder: string, stack: string): string => join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json');

/** Where Terraform gets its provider from. */
export interface Provider {
  readonly env: Readonly<Record<string, string>>;
  /** Changes what was synthesized, where the provider cannot take it as it is. */
  readonly prepare?: (file: string) => void;
  readonly close?: () => Promise<void>;
}

export type Serve = (sandboxUrl: string, folder: string) => Promise<Provider>;

async function servedProvider(sandboxUrl: string): Promise<Provider> {
  const place = makeSocketDir();
  const { socket } = place;
  const server = await serveProvider({ socket, sandboxUrl, clock: realClock, strict: true });
  return {
    env: { TF_REATTACH_PROVIDERS: reattachValue(socket, process.pid, 'registry.terraform.io') },
    close: async () => {
      await server.close();
      place.remove();
    },
  };
}

/** Owners first. State lies in the working directory, which is not the example's. */
function synthesize(name: string, cwd: string): readonly Stack[] {
  const main = join(EXAMPLES, name, 'main.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=sagelane-source', main], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { stacks } = JSON.parse(readFileSync(join(cwd, 'cdktf.out/manifest.json'), 'utf8')) as {
    readonly stacks: Readonly<Record<string, Stack>>;
  };
  return Object.values(stacks).sort((a, b) => a.dependencies.length - b.dependencies.length);
}

/** Nothing that a check calls an error, in the sources or in what they became. */
function checked(name: string, stacks: readonly Stack[], folder: string): void {
  const manifest = parseManifest('version: 1\nregion: us-east-1\naccounts: { a: { id: "111122223333" } }\n', 'none');
  const today = realClock.now().toISOString().slice(0, 10);
  const text = readFileSync(join(EXAMPLES, name, 'main.ts'), 'utf8');
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as ProviderSchema;
  const json = (stack: string): JsonObject => JSON.parse(readFileSync(fileOf(folder, stack), 'utf8')) as JsonObject;
  const findings = [
    ...checkManifest(manifest, { today, sources: [{ path: 'main.ts', text }] }),
    ...checkSynthesis(
      { stacks: stacks.map((one) => ({ name: one.name, json: json(one.name) })), schema },
      [],
      manifest,
      {
        today,
      },
    ),
  ];
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
}
