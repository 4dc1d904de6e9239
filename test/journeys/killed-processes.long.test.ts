import { afterEach, beforeEach, expect, test } from 'vitest';
import { only } from '../helpers/cli.ts';
import { halfWay, type HalfWay } from '../helpers/half-way.ts';
import { childrenOf } from '../helpers/processes.ts';

let world: HalfWay;
beforeEach(async () => {
  world = await halfWay();
});
afterEach(() => world.project.close());

test('when the provider is killed, the apply fails readably and the next one goes on', async () => {
  const apply = await world.apply();
  for (const pid of childrenOf(apply.pid, 'provider')) process.kill(pid, 'SIGKILL');
  const { code, stdout, stderr } = await apply.finished;
  expect(code).toBe(1);
  expect(stdout).toMatch(/"type":"stack\.failed"/);
  expect(stdout + stderr).not.toMatch(/"code":"Internal"|error Internal/);
  await world.recovers();
});

test('when terraform is killed, that is said, and what its state lost is named with the way out', async () => {
  const apply = await world.apply();
  for (const pid of childrenOf(apply.pid, 'apply')) process.kill(pid, 'SIGKILL');
  const { code, events } = await apply.finished;
  expect(code).toBe(1);
  expect(only(events, 'stack.failed').problems[0]).toMatchObject({ code: 'TerraformKilled' });
  expect((await world.project.run(`plan ${world.at}`)).code).toBe(2);
  await world.recovers();
});

test('when the sandbox is killed, the apply fails readably, and goes on with the same world', async () => {
  const apply = await world.apply();
  world.sandbox.running.kill('SIGKILL');
  const { code, stdout, stderr } = await apply.finished;
  expect(code).toBe(1);
  expect(stdout + stderr).not.toMatch(/"code":"Internal"|error Internal/);
  const dead = await world.project.run(`plan ${world.at}`);
  expect(dead.stderr).toMatch(/^error SandboxUnreachable: /);

  await world.startAgain();
  await world.recovers();
});
