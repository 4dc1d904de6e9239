import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { only } from '../helpers/cli.ts';
import { halfWay, type HalfWay } from '../helpers/half-way.ts';
import { letTimePass, OWNER, ramOf } from '../helpers/given-sandbox.ts';
import { gone } from '../helpers/processes.ts';

let world: HalfWay;
beforeEach(async () => {
  world = await halfWay();
});
afterEach(() => world.project.close());

const shares = async (): Promise<readonly unknown[]> =>
  ((await ramOf(world.sandbox.url, OWNER).getResourceShares({ resourceOwner: 'SELF' })).resourceShares ?? [])
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ name }) => name)
    .sort();

/** State of a stack of the project, of whichever world of the sandbox it is. */
function stateFile(stack: string): string {
  const states = join(world.project.folder, '.sagelane/state');
  const [found] = readdirSync(states, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(`terraform.${stack}.tfstate`),
  );
  return join(states, found ?? '');
}

const managed = (stack: string): number =>
  (JSON.parse(readFileSync(stateFile(stack), 'utf8')) as { readonly resources: readonly unknown[] }).resources.length;

test.each(['drop', 'drop --after'])(
  'connections cut in the middle of an apply (%s) make nothing twice',
  async (kind) => {
    const apply = await world.apply();
    const fault = await world.project.run(
      `sandbox faults add ${kind} --service ram --count 6 --url ${world.sandbox.url}`,
    );
    expect(fault.stderr).toBe('');
    await letTimePass(world.sandbox.url, apply);
    const { code, stdout, stderr } = await apply.finished;
    expect(stdout + stderr).not.toMatch(/"code":"Internal"|error Internal/);
    expect([0, 1]).toContain(code);
    await world.project.run(`sandbox faults clear --url ${world.sandbox.url}`);
    await world.recovers();
    expect(await shares()).toEqual(['churn', 'churn-readers']);
    expect(managed('ml-prod')).toBe(8);
  },
);

test('a state that somebody else holds is left alone, its holder is named, and the apply goes on once it is free', async () => {
  expect((await world.project.run(`plan ${world.at}`)).code).toBe(2);
  const holder = await hold(backendPath('ml-prod'));
  const held = await world.project.run(`apply ${world.at} --yes --json`);
  expect(held.code).toBe(1);
  expect(only(held.events, 'stack.failed').problems[0]).toMatchObject({
    code: 'StateLocked',
    what: expect.stringMatching(/locked by \S+@\S+ since /) as string,
  });
  const told = await world.project.run(`unlock ml-prod ${world.at}`);
  expect(told.stderr).toMatch(/ConfirmationNeeded: take lock \S+ of ml-prod away/);
  expect(await shares()).toEqual([]);

  process.kill(-holder, 'SIGKILL');
  await gone(holder);
  await world.recovers();
  expect(await shares()).toEqual(['churn', 'churn-readers']);
});

/** Where the synthesized stack keeps its state. */
function backendPath(stack: string): string {
  const file = join(world.project.folder, 'cdktf.out/stacks', stack, 'cdk.tf.json');
  const { terraform } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly terraform: { readonly backend: { readonly local: { readonly path: string } } };
  };
  return terraform.backend.local.path;
}

/** A terraform of somebody else that works on that state for as long as it is let live. */
async function hold(path: string): Promise<number> {
  const folder = join(world.project.folder, 'elsewhere');
  mkdirSync(folder);
  const started = join(folder, 'started');
  const program = ['sh', '-c', `touch ${started}; exec sleep 600`];
  writeFileSync(
    join(folder, 'main.tf.json'),
    JSON.stringify({
      terraform: { backend: { local: { path } } },
      resource: {
        terraform_data: {
          x: { provisioner: { 'local-exec': { interpreter: program.slice(0, 2), command: program[2] } } },
        },
      },
    }),
  );
  const run = (args: readonly string[]) =>
    spawn('terraform', args, { cwd: folder, env: world.project.environment(), detached: true, stdio: 'ignore' });
  await new Promise((resolve) => run(['init', '-input=false']).once('close', resolve));
  const child = run(['apply', '-auto-approve', '-input=false']);
  while (!readdirSync(folder).includes('started')) await sleep(50);
  return child.pid ?? -1;
}
