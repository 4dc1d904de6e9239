import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { genuineProviderConfig } from '../../scripts/genuine-provider/cli-config.ts';

/** A folder for a test with the genuine provider, and what leads Terraform to it; a machine without a copy skips aloud. */
export async function genuinePlace(skip: () => never): Promise<{ readonly folder: string; readonly config: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'sagelane-genuine-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = genuineProviderConfig(folder);
  if (config !== undefined) return { folder, config };
  process.stderr.write('SKIPPED: no copy of the genuine hashicorp/aws provider on this machine\n');
  return skip();
}
