import { CreateTrainingJobCommand, DescribeTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import { verdictText } from '../../../src/domain/containment/verdict.ts';
import { administrator, JANE } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { CONTAINED, endStateOf } from './end-state.ts';
import { stepOf } from './expectations.ts';
import { incident, letThemWork, longJob, RESEARCH, ROLE, type Incident } from './incident.ts';

const begin = (name: string): CreateTrainingJobCommand => new CreateTrainingJobCommand(longJob(name));

function owner({ url }: Incident): SageMakerClient {
  const client = new SageMakerClient(administrator(url));
  onTestFinished(() => client.destroy());
  return client;
}

const statusOf = async (world: Incident, TrainingJobName: string): Promise<string | undefined> =>
  (await owner(world).send(new DescribeTrainingJobCommand({ TrainingJobName }))).TrainingJobStatus;

test('a job that CloudTrail tells of late is stopped by the second look, once the denial stands', async () => {
  const world = await incident();
  await letThemWork(world);
  const jane = await world.as(JANE);
  const machine = await world.machine();
  const preview = await machine.preview();
  // Begun after the preview has looked: it does not know of it.
  await jane.send(begin('late'));
  await world.admin.tick(10 * 60_000);
  expect(
    stepOf(preview, 'stop-job')
      .map(({ key }) => key)
      .join(),
  ).not.toContain('late');
  const { verdict } = await machine.contain({}, { preview });
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
  expect(await statusOf(world, 'late')).toBe('Stopped');
  const changed = ofType(machine.events, 'containment.step-changed').map(({ title, state }) => `${title}: ${state}`);
  expect(changed).toContain('stop training job late: lingers');
  expect(changed.indexOf(`deny in role ${ROLE}: done`)).toBeLessThan(
    changed.indexOf('stop training job late: lingers'),
  );
});

test('what runs for somebody unknown goes on, and no verdict leaves it out', async () => {
  const world = await incident();
  // No identity goes with it: CloudTrail will never say whose it is.
  await owner(world).send(begin('nameless'));
  const machine = await world.machine();
  const { verdict } = await machine.contain();
  expect(verdict.result).toBe('lingering');
  expect(verdictText(verdict)).toMatch(/without a known end: under a role of theirs for somebody unknown: nameless /);
  expect(await statusOf(world, 'nameless')).toBe('InProgress');
  expect(await endStateOf(world.url)).toEqual(CONTAINED);
  const [preview] = ofType(machine.events, 'containment.previewed');
  expect(preview?.notes.join('\n')).toContain('for somebody unknown');
  const facts = ofType(machine.events, 'containment.verified')[0]?.facts ?? [];
  expect(facts).toContainEqual(expect.objectContaining({ fact: 'not theirs: nameless', proof: 'cannot be proved' }));
});

test('of more jobs of nobody known than are looked at, the verdict tells how many are left', async () => {
  const world = await incident();
  const client = owner(world);
  for (let turn = 0; turn < 53; turn++) await client.send(begin(`nameless-${turn}`));
  const machine = await world.machine();
  const { verdict } = await machine.contain();
  const left = '3 more jobs of nobody known run in research: no more than 50 are looked at';
  expect(verdict.result).toBe('lingering');
  expect(verdict.why).toContain(left);
  expect(ofType(machine.events, 'containment.previewed')[0]?.notes).toContain(left);
});

test.each([
  ['DescribeTrainingJob', /^\d+ jobs? of nobody known in research could not be looked at, \S+ first: /],
  ['ListProcessingJobs', /^processing jobs that run in research could not be listed: /],
])('jobs that nobody could look at since %s is refused are told by the verdict', async (operation, words) => {
  const world = await incident();
  await owner(world).send(begin('nameless'));
  await world.admin.addFault({ kind: 'expired', operation, account: RESEARCH });
  const machine = await world.machine();
  const { verdict } = await machine.contain({}, { waitMs: 1_000 });
  expect(verdict.result).toBe('lingering');
  expect(verdict.why).toContainEqual(expect.stringMatching(words));
  expect(ofType(machine.events, 'containment.previewed')[0]?.notes).toContainEqual(expect.stringMatching(words));
});

test('what begins as a role for somebody unknown after the preview is stopped with the rest, and is no open question', async () => {
  const world = await incident();
  const machine = await world.machine();
  const text = `arn:aws:iam::${RESEARCH}:role/${ROLE}`;
  const preview = await machine.preview({ target: { kind: 'role', text } });
  expect(stepOf(preview, 'stop-job').map(({ key }) => key)).not.toContainEqual(expect.stringContaining('late'));
  await owner(world).send(begin('late'));
  const { verdict } = await machine.contain({}, { preview, waitMs: 1_000 });
  expect(await statusOf(world, 'late')).toMatch(/^Stop/);
  expect(verdict.why.join('\n')).not.toContain('late');
});
