import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder, gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sagelane-sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A state file that holds these records and is of a world not opened yet. */
export async function stateFileWith(records: readonly (readonly [string, string, unknown])[]): Promise<string> {
  const file = join(await temporaryFolder(), 'state.ndjson');
  await writeFile(file, `{"sagelane":"sandbox-state","version":1}\n${JSON.stringify(records)}\n`);
  return file;
}
