import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  ensureFolderSandbox,
  findFolderSandbox,
  sandboxAdmin,
  type SandboxAddress,
} from '../../../src/sandbox/index.ts';
import { isProcessAlive } from '../../../src/system/process-alive.ts';
import { runNode } from '../support/processes.ts';
import { temporaryFolder } from '../support/state.ts';
import { rejection } from '../support/world.ts';

const MINUTE = 60_000;

/** A folder whose sandbox ends with the test. */
async function folderOfOwn(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(async () => {
    const address = await findFolderSandbox(folder);
    if (!address) return;
    await sandboxAdmin(address.url).stop();
    await ended(address.pid);
  });
  return folder;
}

const ended = (pid: number): Promise<void> =>
  vi.waitFor(() => expect(isProcessAlive(pid)).toBe(false), { timeout: 20_000, interval: 20 });

describe('the sandbox of a folder', () => {
  test('is one, however many start it at once', async () => {
    const folder = await folderOfOwn();
    const lines = await Promise.all([1, 2, 3].map(() => runNode('ensure.ts', folder)));
    const addresses = lines.map(({ line }) => JSON.parse(line) as SandboxAddress);
    expect(new Set(addresses.map((one) => one.pid)).size).toBe(1);
    expect(await findFolderSandbox(folder)).toEqual(addresses[0]);
    // It outlives those who started it.
    await Promise.all(lines.map(({ child }) => ended(child.pid ?? 0)));
    expect((await sandboxAdmin(addresses[0]?.url ?? '').info()).world).toBe(addresses[0]?.world);
  });

  test('keeps its world when it is stopped and started again', async () => {
    const folder = await folderOfOwn();
    const first = await ensureFolderSandbox({ folder, idleMs: MINUTE });
    const now = await sandboxAdmin(first.url).tick(13 * 60 * MINUTE);
    await sandboxAdmin(first.url).stop();
    expect(await findFolderSandbox(folder)).toBeNull();
    const second = await ensureFolderSandbox({ folder, idleMs: MINUTE });
    expect(second.world).toBe(first.world);
    expect(Date.parse((await sandboxAdmin(second.url).info()).now)).toBeGreaterThanOrEqual(Date.parse(now));
  });

  test('ends when nobody uses it, and takes its address with it', async () => {
    const folder = await folderOfOwn();
    const { pid } = await ensureFolderSandbox({ folder, idleMs: 300 });
    await ended(pid);
    expect(
      await readFile(join(folder, '.sagelane', 'sandbox.json'), 'utf8').catch(
        (error: NodeJS.ErrnoException) => error.code,
      ),
    ).toBe('ENOENT');
  });

  test('that was killed is replaced, with its world', async () => {
    const folder = await folderOfOwn();
    const first = await ensureFolderSandbox({ folder, idleMs: MINUTE });
    process.kill(first.pid, 'SIGKILL');
    await ended(first.pid);
    expect(await findFolderSandbox(folder)).toBeNull();
    const second = await ensureFolderSandbox({ folder, idleMs: MINUTE });
    expect(second.pid).not.toBe(first.pid);
    expect(second.world).toBe(first.world);
  });

  test.each([
    ['of a dead process', JSON.stringify({ url: 'http://127.0.0.1:9', pid: 2 ** 22 + 1, world: 'w-x', state: null })],
    [
      'of a process that is no sandbox',
      JSON.stringify({ url: 'http://127.0.0.1:9', pid: process.pid, world: 'w-x', state: null }),
    ],
    ['that is garbage', 'not json'],
  ])('is started although there is an address %s', async (_what, text) => {
    const folder = await folderOfOwn();
    await mkdir(join(folder, '.sagelane'));
    await writeFile(join(folder, '.sagelane', 'sandbox.json'), text);
    const { url } = await ensureFolderSandbox({ folder, idleMs: MINUTE });
    expect((await sandboxAdmin(url).info()).accounts.map((one) => one.alias)).toEqual([
      'management',
      'ml-prod',
      'analytics',
      'research',
    ]);
  });

  test("lies in folders and files that are their owner's alone", async () => {
    const folder = await folderOfOwn();
    const { state } = await ensureFolderSandbox({ folder, idleMs: MINUTE });
    const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    expect(await mode(join(folder, '.sagelane'))).toBe(0o700);
    expect(await mode(join(folder, '.sagelane', 'sandbox'))).toBe(0o700);
    expect(await mode(join(folder, '.sagelane', 'sandbox.json'))).toBe(0o600);
    expect(await mode(state ?? '')).toBe(0o600);
  });

  test('whose state is broken does not start, and says what to do', async () => {
    const folder = await folderOfOwn();
    await mkdir(join(folder, '.sagelane', 'sandbox'), { recursive: true });
    await writeFile(join(folder, '.sagelane', 'sandbox', 'state.ndjson'), '');
    const error = await rejection(ensureFolderSandbox({ folder, idleMs: MINUTE }));
    expect(error.message).toBe('SandboxStateBroken: the sandbox state file is empty');
    expect(await findFolderSandbox(folder)).toBeNull();
  });

  test('is looked for without being started', async () => {
    const folder = await temporaryFolder();
    expect(await findFolderSandbox(folder)).toBeNull();
    expect(await stat(join(folder, '.sagelane')).catch((error: NodeJS.ErrnoException) => error.code)).toBe('ENOENT');
  });
});
