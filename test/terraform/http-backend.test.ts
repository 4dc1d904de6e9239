import { DataResource, Testing } from 'cdktf';
import { expect, test } from 'vitest';
import { AccountStack } from '../../src/constructs/index.ts';
import type { StateBackend } from '../../src/constructs/index.ts';
import type { UncheckedObject } from '../../src/terraform/json-shape.ts';
import { readRemoteStates } from '../../src/terraform/synth/remote-states.ts';
import { realTerraform, workbench } from './real-terraform.ts';
import { stateServer } from './state-server.ts';

const binary = await realTerraform();

/** Two stacks of which the second reads the first, as they are synthesized; the aws provider left out, nothing needs it. */
function stacksWith(backend: StateBackend): readonly [UncheckedObject, UncheckedObject] {
  const app = Testing.app();
  const account = { id: '111122223333', region: 'us-east-1', backend };
  const owner = new AccountStack(app, 'owner', account);
  const reader = new AccountStack(app, 'reader', account);
  const thing = new DataResource(owner, 'thing', { input: { value: 'shared' } });
  new DataResource(reader, 'copy', { input: { value: thing.id } });
  app.synth();
  return [plain(owner), plain(reader)];
}

function plain(stack: AccountStack): UncheckedObject {
  const { provider: _aws, terraform, ...rest } = JSON.parse(Testing.synth(stack)) as UncheckedObject;
  const { required_providers: _needed, ...settings } = terraform as UncheckedObject;
  return { ...rest, terraform: settings };
}

test.skipIf(!binary)(
  'state, its lock and what other stacks read of it lie at an HTTP server',
  async () => {
    if (!binary) return;
    const server = await stateServer();
    const address = `${server.url}/ml/{stack}`;
    const [owner, reader] = stacksWith({ kind: 'http', address, lockAddress: address });
    expect([
      ...readRemoteStates(
        'reader',
        new Map([
          ['owner', owner],
          ['reader', reader],
        ]),
      ).keys(),
    ]).toEqual(['owner']);
    for (const [stack, name] of [
      [owner, 'owner'],
      [reader, 'reader'],
    ] as const) {
      const { terraform, call, planFile } = workbench(binary, stack);
      await terraform.init(call);
      expect(await terraform.state(call)).toBeNull();
      await terraform.plan(call, { planFile });
      await terraform.apply(call, { planFile });
      expect(await terraform.state(call)).toMatchObject({ serial: 1 });
      expect(await terraform.lockHolder(call)).toBeNull();
      expect(await terraform.plan(call, { planFile })).toEqual({ changes: false });
      expect(server.asked).toContain(`LOCK /ml/${name}`);
    }
    expect(server.locks.size).toBe(0);
    const [, id = 'no id'] = /"id": "([0-9a-f-]{36})"/.exec(server.states.get('/ml/owner') ?? '') ?? [];
    expect(server.states.get('/ml/reader')).toContain(id);
  },
  60_000,
);

test.skipIf(!binary)(
  'a plan meets whoever holds the lock at the server, names them, and changes nothing',
  async () => {
    if (!binary) return;
    const server = await stateServer();
    const address = `${server.url}/{stack}`;
    const [owner] = stacksWith({ kind: 'http', address, lockAddress: address });
    const { terraform, call, planFile } = workbench(binary, owner);
    await terraform.init(call);
    const held = { ID: '42', Operation: 'OperationTypeApply', Who: 'jane@build', Created: '2026-11-21T20:00:00Z' };
    server.locks.set('/owner', JSON.stringify({ ...held, Info: '', Version: '1.11.4', Path: '' }));
    await expect(terraform.plan(call, { planFile })).rejects.toMatchObject({ code: 'StateLocked' });
    expect(await terraform.lockHolder(call)).toMatchObject({ id: '42', who: 'unknown' });
    expect(server.states.size).toBe(0);
    expect([...server.locks.keys()]).toEqual(['/owner']);
  },
  60_000,
);

test('a workspace of HCP Terraform for each stack, by organization and prefix', () => {
  const [owner, reader] = stacksWith({ kind: 'cloud', organization: 'acme', workspacePrefix: 'ml-' });
  expect(owner['terraform']).toMatchObject({ cloud: { organization: 'acme', workspaces: { name: 'ml-owner' } } });
  expect(reader['data']).toMatchObject({
    terraform_remote_state: {
      'cross-stack-reference-input-owner': {
        backend: 'remote',
        config: { organization: 'acme', workspaces: { name: 'ml-owner' } },
      },
    },
  });
});
