import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Synthesized } from './synthesized.ts';

test('the TypeScript example synthesizes through the name of the package', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'sagelane-example-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--conditions=sagelane-source', 'main.ts'], {
      cwd: 'examples/pipeline-share-typescript',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CDKTF_OUTDIR: outdir },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const read = (stack: string): Synthesized =>
      JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as Synthesized;
    expect(Object.keys(read('ml-prod').resource?.['aws_ram_resource_share'] ?? {})).toEqual(['churn', 'churn-readers']);
    expect(Object.keys(read('research').resource ?? {})).toEqual(['aws_ram_resource_share_accepter']);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
