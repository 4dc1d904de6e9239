import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Synthesized } from './synthesized.ts';

test.each([
  ['studio-identity-typescript', 'research', ['aws_sagemaker_domain', 'aws_s3control_access_grant']],
  ['containment-guardrail-typescript', 'management', ['aws_organizations_policy', 'aws_iam_role']],
])('%s synthesizes through the name of the package', (example, stack, types) => {
  const outdir = mkdtempSync(join(tmpdir(), 'sagelane-example-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--conditions=sagelane-source', 'main.ts'], {
      cwd: `examples/${example}`,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CDKTF_OUTDIR: outdir },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const text = readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8');
    expect(Object.keys((JSON.parse(text) as Synthesized).resource ?? {})).toEqual(expect.arrayContaining(types));
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
