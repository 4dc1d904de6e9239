import { CreateTrainingJobCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { JANE } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { stepOf } from './expectations.ts';
import { incident, letThemWork, longJob, RESEARCH } from './incident.ts';

const JOBS = 110;

test('whoever has a long history is denied before all of it is read, and all that runs is stopped', async () => {
  const world = await incident();
  await letThemWork(world);
  const jane = await world.as(JANE);
  for (let index = 0; index < JOBS; index += 1) await jane.send(new CreateTrainingJobCommand(longJob(`job-${index}`)));
  await world.admin.tick(10 * 60_000);
  // Ten seconds are three of these.
  await world.admin.addFault({ kind: 'slow', operation: 'LookupEvents', account: RESEARCH, ms: 3_500 });
  const machine = await world.machine();
  const preview = await machine.preview();
  const seen = stepOf(preview, 'stop-job').length;
  expect(seen).toBeLessThan(JOBS);
  expect(preview.plan.notes.join('\n')).toMatch(/CloudTrail of \S+ is read back to \S+ so far: what began before/);
  const { verdict } = await machine.contain({}, { preview });
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
  const stopped = ofType(machine.events, 'containment.step-changed').filter(
    ({ kind, state }) => kind === 'stop-job' && state === 'lingers',
  );
  expect(stopped.length).toBeGreaterThanOrEqual(JOBS + 2);
  expect((await machine.app.context.watch.sessions({ user: JANE })).sessions).toEqual([]);
});
