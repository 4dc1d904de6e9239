import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

import { sandboxAdmin, startSandbox } from '../../../../src/sandbox/index.ts';
import { startProviderProcess } from '../../../../src/sandbox/provider/index.ts';
import { assertShortSocket, makeSocketDir } from '../../../../src/sandbox/provider/process/socket-dir.ts';
import { isProcessAlive } from '../../../../src/system/process-alive.ts';
import { OWNER, provider as providerBlock } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';

const NOWHERE = 'http://127.0.0.1:1';

interface Reattach {
  readonly pid: number;
  readonly socket: string;
  readonly address: string;
}

function reattachOf(value: string | undefined): Reattach {
  const parsed = JSON.parse(value ?? '{}') as Record<string, { Pid: number; Addr: { String: string } }>;
  const [address = '', one] = Object.entries(parsed)[0] ?? [];
  return { address, pid: one?.Pid ?? 0, socket: one?.Addr.String ?? '' };
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return child;
}

interface Starter {
  readonly child: ChildProcess;
  readonly env: Readonly<Record<string, string>>;
  readonly provider: Reattach;
  adopt(pid: number | undefined): Promise<void>;
}

/** A process that started a provider; answers once the provider listens. */
async function starter(sandboxUrl = NOWHERE): Promise<Starter> {
  const child = fork(fileURLToPath(new URL('../support/starter.ts', import.meta.url)), [sandboxUrl], { execArgv: [] });
  started.push(child);
  const [env] = (await once(child, 'message')) as [Record<string, string>];
  return {
    child,
    env,
    provider: reattachOf(env['TF_REATTACH_PROVIDERS']),
    async adopt(pid) {
      child.send(pid ?? 0);
      await once(child, 'message');
    },
  };
}

const ended = (pid: number) => expect.poll(() => isProcessAlive(pid), { timeout: 15_000, interval: 50 }).toBe(false);

describe('the provider process', () => {
  test('listens on a short socket when it is handed over, and leaves nothing when it is stopped', async () => {
    const provider = await startProviderProcess({ sandboxUrl: NOWHERE });
    const { address, pid, socket } = reattachOf(provider.env['TF_REATTACH_PROVIDERS']);
    expect(address).toBe('registry.terraform.io/hashicorp/aws');
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(100);
    expect(existsSync(socket)).toBe(true);
    expect(pid).not.toBe(process.pid);
    expect(isProcessAlive(pid)).toBe(true);
    await provider.stop();
    expect(isProcessAlive(pid)).toBe(false);
    expect(existsSync(dirname(socket))).toBe(false);
    await provider.stop();
  });

  test('answers to OpenTofu under its own registry', async () => {
    const provider = await startProviderProcess({ sandboxUrl: NOWHERE, registry: 'registry.opentofu.org' });
    expect(reattachOf(provider.env['TF_REATTACH_PROVIDERS']).address).toBe('registry.opentofu.org/hashicorp/aws');
    await provider.stop();
  });

  test('ends when its starter is killed before it started anything', async () => {
    const { child, provider } = await starter();
    child.kill('SIGKILL');
    await ended(provider.pid);
    expect(existsSync(dirname(provider.socket))).toBe(false);
  });

  test('leaves nothing when its starter is killed while it starts', async () => {
    // A starter that says nothing and dies when told, with the provider as its child at every stage of its start.
    const dying = fileURLToPath(new URL('../support/dying-starter.ts', import.meta.url));
    for (const afterMs of [60, 240]) {
      const child = fork(dying, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      started.push(child);
      const [{ pid, dir }] = (await once(child, 'message')) as [{ pid: number; dir: string }];
      await once(start('sleep', [String(afterMs / 1000)]), 'exit');
      child.kill('SIGKILL');
      await ended(pid);
      expect(existsSync(dir)).toBe(false);
    }
  });

  test('outlives its starter as long as an adopted process lives', async () => {
    const adopted = start('sleep', ['600']);
    const { adopt, child, provider } = await starter();
    await adopt(adopted.pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    // Longer than the provider lingers when nobody needs it.
    await once(start('sleep', ['2']), 'exit');
    expect(isProcessAlive(provider.pid)).toBe(true);
    adopted.kill('SIGKILL');
    await ended(provider.pid);
    expect(existsSync(dirname(provider.socket))).toBe(false);
  });

  test('goes on through an interrupt, which is meant for terraform', async () => {
    const provider = await startProviderProcess({ sandboxUrl: NOWHERE });
    const { pid } = reattachOf(provider.env['TF_REATTACH_PROVIDERS']);
    process.kill(pid, 'SIGINT');
    const other = await startProviderProcess({ sandboxUrl: NOWHERE });
    await other.stop();
    expect(isProcessAlive(pid)).toBe(true);
    await provider.stop();
  });

  test.skipIf(!terraformOnPath)('serves the real terraform', async () => {
    const sandbox = await startSandbox({ empty: true });
    const provider = await startProviderProcess({ sandboxUrl: sandbox.url });
    const work = workspace(provider.env);
    work.write({
      provider: { aws: [providerBlock(OWNER)] },
      resource: { aws_ram_resource_share: { s: { name: 'served' } } },
    });
    await work.ok('init', '-input=false');
    await work.ok('apply', '-auto-approve', '-input=false');
    expect(await work.changes()).toBe(false);
    work.remove();
    await provider.stop();
    await sandbox.close();
  });

  test.skipIf(!terraformOnPath)('lets an apply finish whose starter was killed', async () => {
    const sandbox = await startSandbox({ empty: true });
    const { adopt, child, env, provider } = await starter(sandbox.url);
    const work = workspace(env);
    work.write({
      provider: { aws: [providerBlock(OWNER)] },
      resource: { aws_ram_resource_share: { s: { count: 40, name: 'cut-${count.index}' } } },
    });
    await work.ok('init', '-input=false');
    const apply = work.start('apply', '-auto-approve', '-input=false');
    await adopt(apply.child.pid);
    const calls = async () => (await sandboxAdmin(sandbox.url).calls()).map((one) => one.operation);
    await expect.poll(calls, { timeout: 20_000, interval: 20 }).toContain('CreateResourceShare');
    child.kill('SIGKILL');
    expect((await apply.done).code).toBe(0);
    expect((await work.ok('state', 'list')).trim().split('\n')).toHaveLength(40);
    await ended(provider.pid);
    work.remove();
    await sandbox.close();
  });

  test.skipIf(!terraformOnPath)('says that the sandbox does not answer, instead of hanging', async () => {
    const provider = await startProviderProcess({ sandboxUrl: NOWHERE });
    const work = workspace(provider.env);
    work.write({
      provider: { aws: [providerBlock(OWNER)] },
      resource: { aws_ram_resource_share: { s: { name: 'served' } } },
    });
    await work.ok('init', '-input=false');
    const { code, stderr } = await work.run('plan', '-no-color', '-input=false');
    expect(code).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain('the sandbox does not answer (ECONNREFUSED)');
    work.remove();
    await provider.stop();
  });
});

test('a temporary folder that is too deep is not used, as sockets have short paths', () => {
  const place = makeSocketDir(`/tmp/${'deep/'.repeat(30)}`);
  expect(place.socket).toMatch(/^\/tmp\/sglp-\w+\/p\.sock$/);
  place.remove();
  expect(() => assertShortSocket(`/tmp/${'x'.repeat(100)}`)).toThrow('longer than 100 bytes');
});
