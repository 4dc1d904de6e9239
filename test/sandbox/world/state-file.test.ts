import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CreateResourceShareCommand, GetResourceSharesCommand } from '@aws-sdk/client-ram';
import { SagelaneError } from '../../../src/domain/errors.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { temporaryFolder } from '../support/state.ts';
import { OWNER, rejection, stoppedClock, testSandbox } from '../support/world.ts';

const HEADER = '{"sagelane":"sandbox-state","version":1}';

const freshFile = async (): Promise<string> => join(await temporaryFolder(), 'state', 'world.ndjson');

async function shareNames(stateFile: string): Promise<(string | undefined)[]> {
  const world = await testSandbox({ stateFile });
  const { resourceShares } = await world.ram(OWNER).send(new GetResourceSharesCommand({ resourceOwner: 'SELF' }));
  await world.sandbox.close();
  return (resourceShares ?? []).map((one) => one.name);
}

async function withShares(names: readonly string[]): Promise<{ file: string; id: string }> {
  const file = await freshFile();
  const world = await testSandbox({ empty: true, stateFile: file });
  for (const name of names) await world.ram(OWNER).send(new CreateResourceShareCommand({ name }));
  await world.tick(3600);
  await world.sandbox.close();
  return { file, id: world.sandbox.world };
}

describe('a world on disk', () => {
  test('is the same world after a restart: records, time and id', async () => {
    const { file, id } = await withShares(['a', 'b']);
    const again = await testSandbox({ stateFile: file });
    expect(again.sandbox.world).toBe(id);
    const info = await again.admin.info();
    expect(info).toMatchObject({
      world: id,
      state: file,
      now: new Date(stoppedClock.now().getTime() + 3_600_000).toISOString(),
    });
    await again.sandbox.close();
    expect(await shareNames(file)).toEqual(['a', 'b']);
  });

  test("is its owner's alone", async () => {
    const { file } = await withShares([]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
  });

  test('drops a last line that a crash tore, and goes on', async () => {
    const { file } = await withShares(['a']);
    await appendFile(file, '[["shares","arn:x",{"arn":"arn:x","name":"to');
    expect(await shareNames(file)).toEqual(['a']);
    expect((await readFile(file, 'utf8')).endsWith('\n')).toBe(true);
  });

  test.each([
    ['is empty', () => '', 'SandboxStateBroken: the sandbox state file is empty'],
    ['is something else', () => 'hello\nworld\n', 'SandboxStateBroken: the file is no sandbox state'],
    ['is binary', () => '\u0000\u0001\u0002', 'SandboxStateBroken: the file is no sandbox state'],
    [
      'is broken in the middle',
      (text: string) => text.replace(/\n\[\[/, '\n[{{'),
      'SandboxStateBroken: line 2 of the sandbox state cannot be read',
    ],
    [
      'holds a record of no table',
      () => `${HEADER}\n[["nope","k",{}]]\n`,
      'SandboxStateBroken: line 2 of the sandbox state cannot be read',
    ],
    [
      'holds no changes',
      () => `${HEADER}\n{"a":1}\n`,
      'SandboxStateBroken: line 2 of the sandbox state cannot be read',
    ],
  ])('whose file %s is refused and left as it is', async (_what, change, message) => {
    const { file } = await withShares(['a']);
    const text = change(await readFile(file, 'utf8'));
    await writeFile(file, text);
    const error = await rejection(startSandbox({ stateFile: file }, stoppedClock));
    expect(error).toBeInstanceOf(SagelaneError);
    expect(error.message).toBe(message);
    expect((error as SagelaneError).problems[0]?.fix).toContain('move the file away');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('is open in one sandbox at a time', async () => {
    const file = await freshFile();
    const first = await testSandbox({ stateFile: file });
    const error = await rejection(startSandbox({ stateFile: file }, stoppedClock));
    expect(error.message).toBe('SandboxStateInUse: another sandbox has world.ndjson open');
    await first.sandbox.close();
    await (await startSandbox({ stateFile: file }, stoppedClock)).close();
  });

  test('is rewritten shorter when most of it was overtaken', async () => {
    const file = await freshFile();
    const world = await testSandbox({ empty: true, stateFile: file });
    for (let count = 0; count < 150; count++) await world.tick(1);
    await world.sandbox.close();
    const before = (await readFile(file, 'utf8')).split('\n').length;
    expect(await shareNames(file)).toEqual([]);
    expect((await readFile(file, 'utf8')).split('\n').length).toBeLessThan(before / 10);
  });
});
