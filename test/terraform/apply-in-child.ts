import { join } from 'node:path';
import { createTerraform } from '../../src/terraform/create-terraform.ts';
import type { TerraformBinary } from '../../src/terraform/ports.ts';

/** A process to be killed in the middle of an apply: tells terraform's pid, then that the first resource has begun. */
const { binary, folder, planFile } = JSON.parse(process.argv[2] ?? '') as {
  readonly binary: TerraformBinary;
  readonly folder: string;
  readonly planFile: string;
};
await createTerraform({ binary, env: process.env }).apply(
  {
    cwd: folder,
    env: {},
    logFile: join(folder, 'log.jsonl'),
    onStart: (pid) => process.stdout.write(`${pid}\n`),
    onEvent: (event) => event.kind === 'resource.started' && process.stdout.write('started\n'),
  },
  { planFile },
);
