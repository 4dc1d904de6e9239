import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { isAlive, realTerraform, resources, workbench } from './real-terraform.ts';

const binary = await realTerraform();

const slowly = (seconds: number): object =>
  resources({
    slow: { provisioner: [{ 'local-exec': { command: `sleep ${seconds}` } }] },
    after: { depends_on: ['terraform_data.slow'] },
  });

describe.skipIf(binary === undefined)('an apply that is cut', () => {
  test('by an abort gets one SIGINT, saves what it did, and lets the lock go', async () => {
    const { terraform, call, planFile, stack } = workbench(binary!, slowly(60));
    await terraform.init(call);
    await terraform.plan(call, { planFile });
    const cut = new AbortController();
    const started = Promise.withResolvers<void>();
    const applying = terraform.apply(
      { ...call, signal: cut.signal, onEvent: (event) => event.kind === 'resource.started' && started.resolve() },
      { planFile },
    );
    const outcome = expect(applying).rejects.toMatchObject({ code: 'TerraformInterrupted' });
    await started.promise;

    const second = { ...call, logFile: `${call.logFile}.2` };
    await expect(terraform.plan(second, { planFile: `${planFile}.2` })).rejects.toMatchObject({
      problems: [
        { code: 'StateLocked', what: expect.stringMatching(/locked by \S+@\S+ since 20\d\d-.*Z \(apply/) as string },
      ],
    });

    cut.abort();
    await outcome;
    expect(await terraform.plan(call, { planFile })).toEqual({ changes: true });
    const plan = await terraform.readPlan(call, planFile, stack);
    // Its provisioner was cut, so it is tainted; what depended on it was never begun.
    expect(plan.changes).toMatchObject([
      { address: 'terraform_data.slow', action: 'replace', reason: 'replace_because_tainted' },
      { address: 'terraform_data.after', action: 'create' },
    ]);
    cut.abort();
    await expect(terraform.plan({ ...call, signal: cut.signal }, { planFile })).rejects.toMatchObject({
      code: 'TerraformInterrupted',
    });
  });

  test('by kill -9 of us goes on without us, and its state is whole', async () => {
    const { terraform, call, planFile, folder } = workbench(binary!, slowly(1));
    await terraform.init(call);
    await terraform.plan(call, { planFile });
    const entry = fileURLToPath(new URL('apply-in-child.ts', import.meta.url));
    const us = spawn(process.execPath, [entry, JSON.stringify({ binary, folder, planFile })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(us.stdout);
    const [pid] = (await once(lines, 'line')) as [string];
    await once(lines, 'line');
    us.kill('SIGKILL');
    await once(us, 'exit');
    expect(isAlive(Number(pid))).toBe(true);
    const log = () => readFileSync(call.logFile, 'utf8');
    await vi.waitFor(() => expect(log()).toContain('"operation":"apply"'), { timeout: 30_000, interval: 50 });
    // It may still hold the lock for a moment.
    await vi.waitFor(() => expect(existsSync(join(folder, '.state.tfstate.lock.info'))).toBe(false), {
      timeout: 30_000,
    });
    expect(await terraform.plan(call, { planFile })).toEqual({ changes: false });
  });
});
