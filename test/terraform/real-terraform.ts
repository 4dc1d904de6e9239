import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTerraform } from '../../src/terraform/create-terraform.ts';
import { findTerraform } from '../../src/terraform/find-terraform.ts';
import type { SynthesizedStack, Terraform, TerraformBinary, TerraformCall } from '../../src/terraform/ports.ts';
import { scratchFolder, write } from './scratch.ts';

export const cacheDir = join(tmpdir(), `sagelane-test-cache-${process.getuid?.() ?? 0}`);

/** The real binary, or undefined where there is none; says so, because a silent skip looks like a pass. */
export async function realTerraform(name?: string): Promise<TerraformBinary | undefined> {
  const path = process.env['PATH'] ?? '';
  return findTerraform({ path, cwd: '/', cacheDir, env: process.env, ...(name && { override: name }) }).catch(() => {
    process.stderr.write(`SKIPPED: no ${name ?? 'terraform or tofu'} on the PATH\n`);
    return undefined;
  });
}

export interface Workbench {
  readonly folder: string;
  readonly planFile: string;
  readonly call: TerraformCall;
  readonly terraform: Terraform;
  readonly stack: SynthesizedStack;
  configure(configuration: object): void;
}

/** A folder with a configuration of `terraform_data`, which is built into terraform: nothing is downloaded. */
export function workbench(binary: TerraformBinary, configuration: object): Workbench {
  const folder = scratchFolder();
  const configure = (next: object): void => void write(join(folder, 'cdk.tf.json'), JSON.stringify(next, null, 2));
  configure(configuration);
  return {
    folder,
    planFile: join(folder, 'plan.bin'),
    call: { cwd: folder, env: {}, logFile: join(folder, 'log.jsonl') },
    terraform: createTerraform({ binary, env: process.env }),
    stack: stackNamed('bench', folder),
    configure,
  };
}

export const stackNamed = (name: string, folder = ''): SynthesizedStack => ({
  name,
  workingDirectory: folder,
  dependencies: [],
  account: '111122223333',
  region: 'us-east-1',
  constructPaths: new Map([
    ['terraform_data.a', 'bench/a'],
    ['module.m', 'bench/m'],
  ]),
  reads: new Map(),
  providerVersion: null,
});

export const resources = (terraformData: object, rest: object = {}): object => ({
  terraform: { backend: { local: { path: 'state.tfstate' } } },
  resource: { terraform_data: terraformData },
  ...rest,
});

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
