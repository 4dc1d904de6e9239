import { afterEach, beforeEach, expect, test } from 'vitest';
import { only, ofType } from '../helpers/cli.ts';
import { halfWay, type HalfWay } from '../helpers/half-way.ts';
import { letTimePass } from '../helpers/given-sandbox.ts';
import { openTerminal } from '../helpers/terminal.ts';

let world: HalfWay;
beforeEach(async () => {
  world = await halfWay();
});
afterEach(() => world.project.close());

test('an apply goes on when its terminal goes away; attach returns to it and tells it from the beginning', async () => {
  const terminal = openTerminal(world.project, `apply ${world.at} --yes`);
  await terminal.until(/\+ ml-prod aws_ram_resource_share/);
  // What a terminal does that is closed: SIGHUP to its processes, and every write fails from then on.
  terminal.hangUp();
  const attached = world.project.begin(`attach ${world.at} --json`);
  await attached.until(/"resource\.applied".*aws_ram_resource_share/);
  await letTimePass(world.sandbox.url, attached);
  const { code, events } = await attached.finished;
  expect(code).toBe(0);
  expect(only(events, 'run.attached')).toMatchObject({ verb: 'apply', over: false });
  expect(only(events, 'apply.finished')).toMatchObject({ applied: ['ml-prod'], failed: [] });
  expect((await world.project.run(`plan ${world.at}`)).code).toBe(0);
});

test('resume waits for what a killed run left working, and then applies what it did not get to', async () => {
  const apply = await world.apply();
  apply.kill('SIGKILL');
  await apply.finished;
  const resumed = await world.settled(`resume ${world.at} --yes --json`);
  expect(resumed.code).toBe(0);
  expect(only(resumed.events, 'run.found-cut')).toMatchObject({ verb: 'apply' });
  expect(ofType(resumed.events, 'plan.finished')).toHaveLength(1);
  expect((await world.project.run(`plan ${world.at}`)).code).toBe(0);
  const again = await world.project.run(`resume ${world.at}`);
  expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/nothing to change/)]);
});

test('what failed is planned and applied again by --rerun-failed, and nothing else', async () => {
  const nothing = await world.project.run(`apply ${world.at} --rerun-failed`);
  expect([nothing.code, nothing.stdout]).toEqual([0, expect.stringMatching(/nothing was applied here yet/)]);
  const apply = await world.apply();
  apply.kill('SIGINT');
  expect((await apply.finished).code).toBe(1);
  const again = await world.settled(`apply ${world.at} --rerun-failed --yes --json`);
  expect([again.stderr, again.code]).toEqual(['', 0]);
  expect(ofType(again.events, 'run.started').map(({ stacks }) => stacks)).toEqual([['ml-prod'], ['ml-prod']]);
  const more = await world.project.run(`apply ${world.at} --rerun-failed`);
  expect([more.code, more.stdout]).toEqual([0, expect.stringMatching(/nothing failed in apply/)]);
});

test('a state that nobody locks is told so', async () => {
  expect((await world.settled(`apply ${world.at} --yes`)).code).toBe(0);
  const { code, stdout } = await world.project.run(`unlock ml-prod ${world.at}`);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/the state of ml-prod is not locked/)]);
  const wrong = await world.project.run(`unlock nowhere ${world.at}`);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/error UnknownStack/)]);
});
