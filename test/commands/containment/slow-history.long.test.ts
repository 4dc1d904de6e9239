import { CreateTrainingJobCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { JANE } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { stepOf } from './expectations.ts';
import { incident, letThemWork, longJob, RESEARCH, type Incident } from './incident.ts';

const JOBS = 110;

/** Ten seconds are three answers of CloudTrail. */
async function longHistory(): Promise<Incident> {
  const world = await incident();
  await letThemWork(world);
  const jane = await world.as(JANE);
  for (let index = 0; index < JOBS; index += 1) await jane.send(new CreateTrainingJobCommand(longJob(`job-${index}`)));
  await world.admin.tick(10 * 60_000);
  await world.admin.addFault({ kind: 'slow', operation: 'LookupEvents', account: RESEARCH, ms: 3_500 });
  return world;
}

test('whoever has a long history is denied before all of it is read, and all that runs is stopped', async () => {
  const world = await longHistory();
  const machine = await world.machine();
  const preview = await machine.preview();
  const seen = stepOf(preview, 'stop-job').length;
  expect(seen).toBeLessThan(JOBS);
  expect(preview.plan.notes.join('\n')).toMatch(/CloudTrail of \S+ is read back to \S+ so far: what began before/);
  // What is left is read after the denial, however long it takes: the slowness was for the preview.
  await world.admin.clearFaults();
  const { verdict } = await machine.contain({}, { preview });
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
  const stopped = ofType(machine.events, 'containment.step-changed').filter(
    ({ kind, state }) => kind === 'stop-job' && state === 'lingers',
  );
  expect(stopped.length).toBeGreaterThanOrEqual(JOBS + 2);
  expect((await machine.app.context.watch.sessions({ user: JANE })).sessions).toEqual([]);
});

test('whoever interrupts the rest of the reading is told how far it got', async () => {
  const world = await longHistory();
  const cut = new AbortController();
  const machine = await world.machine({ signal: cut.signal });
  const preview = await machine.preview();
  const lookups = async (): Promise<number> =>
    (await world.admin.calls()).filter(({ operation, account }) => operation === 'LookupEvents' && account === RESEARCH)
      .length;
  const before = await lookups();
  const contained = machine.contain({}, { preview });
  await expect.poll(lookups, { timeout: 30_000 }).toBeGreaterThan(before);
  cut.abort();
  const { verdict } = await contained;
  expect(verdict.result).toBe('lingering');
  expect(verdict.why.join('\n')).toMatch(/CloudTrail of \S+ is read back to \S+ only: what began before is not known/);
});
