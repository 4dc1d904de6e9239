import { CreateResourceShareCommand, RAMClient } from '@aws-sdk/client-ram';
import { DescribeTrainingJobCommand } from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import { readKnownJobs } from '../../../src/commands/engine/containment/known-jobs.ts';
import { planOf } from '../../../src/commands/engine/containment/plan-of.ts';
import { listSessions } from '../../../src/commands/list-sessions.ts';
import { scanUndeclared } from '../../../src/commands/scan-undeclared.ts';
import { USUAL_CHOICES } from '../../../src/domain/containment/containment.ts';
import { gapPlace } from '../../../src/domain/sessions/gap-words.ts';
import { readSessionBoard } from '../../../src/watchers/sessions/read-session-board.ts';
import { surveyUndeclared } from '../../../src/watchers/survey-undeclared.ts';
import { administrator } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { ABROAD, janeWorksAbroad, without } from '../containment/abroad.ts';
import { incident, RESEARCH, ROLE } from '../containment/incident.ts';
import { runOn } from './run-on.ts';

const HOME = 'version: 1\nregion: us-east-1\naccounts:\n';
const AWAY = `version: 1
region: ${ABROAD}
accounts:
  research: { id: '${RESEARCH}', regions: [us-east-1] }
`;

test('jobs are found and ended in every Region of an account, and one that cannot be read takes nothing from the other', async () => {
  const world = await incident();
  const abroad = await janeWorksAbroad(world);
  const machine = await world.machine({ manifest: AWAY });
  const { sessions, gaps } = await runOn(machine, listSessions, { user: 'jane' });
  expect(gaps).toEqual([]);
  // Identity Center answers in one of the Regions alone, and nobody said in which.
  expect(sessions.map(({ person, job, region }) => [person.userName, job.name, region])).toEqual([
    ['jane', 'jane-abroad', ABROAD],
    ['jane', 'jane-embeddings', 'us-east-1'],
    ['jane', 'jane-vision-finetune', 'us-east-1'],
  ]);
  expect(ofType(machine.events, 'sessions.listed')[0]?.regions).toEqual([ABROAD, 'us-east-1']);

  const { context } = machine.app;
  const board = await readSessionBoard({
    aws: without(await context.aws(), ABROAD),
    manifest: null,
    accounts: await context.places(),
    clock: context.clock,
    signal: context.signal,
  });
  expect(board.sessions.map(({ job, region }) => `${job.name} ${region}`)).toEqual([
    'jane-embeddings us-east-1',
    'laura-segmentation us-east-1',
    'jane-vision-finetune us-east-1',
  ]);
  expect(board.gaps.map(gapPlace)).toEqual([
    `CloudTrail of ${RESEARCH} in ${ABROAD}`,
    `Studio domains of ${RESEARCH} in ${ABROAD}`,
  ]);

  const preview = await machine.preview();
  const [told] = ofType(machine.events, 'containment.previewed');
  expect(told?.steps.filter(({ kind }) => kind !== 'end-sessions').map(({ title, region }) => [title, region])).toEqual(
    [
      [`deny in role ${ROLE}`, ABROAD],
      ['stop training job jane-abroad', ABROAD],
      ['stop training job jane-embeddings', 'us-east-1'],
      ['stop training job jane-vision-finetune', 'us-east-1'],
      ['delete app jane-notebooks/JupyterLab/default', 'us-east-1'],
      ['remove from application Amazon SageMaker Studio - research-studio', 'us-east-1'],
    ],
  );
  expect(told?.notes.join()).toContain(`what runs is looked for in ${ABROAD}, us-east-1 alone`);
  const { plan } = await planOf(
    { ...context, aws: async () => without(await context.aws(), ABROAD) },
    {
      whom: preview.plan,
      known: readKnownJobs(context, { role: null }),
      extraRoles: Promise.resolve([]),
      choices: USUAL_CHOICES,
    },
  );
  expect(plan.open).toEqual([expect.stringMatching(/^research in eu-west-1 could not be looked at: /)]);
  expect(plan.coverage.map(({ by }) => by)).toEqual(['roles']);
  await machine.contain(undefined, { preview });
  const job = await abroad.send(new DescribeTrainingJobCommand({ TrainingJobName: 'jane-abroad' }));
  expect(job.TrainingJobStatus).toMatch(/^Stopp/);
});

test('a scan looks into every Region, and proposes what the manifest can declare', async () => {
  const world = await incident();
  const ram = new RAMClient({ ...administrator(world.url), region: ABROAD });
  onTestFinished(() => ram.destroy());
  await ram.send(new CreateResourceShareCommand({ name: 'abroad' }));
  const machine = await world.machine({ manifest: `${HOME}  research: { id: '${RESEARCH}', regions: [${ABROAD}] }\n` });
  const found = await runOn(machine, scanUndeclared, {});
  expect(found.map(({ kind, name, region, lines }) => [kind, name, region, lines !== null])).toEqual([
    ['domain', 'research-studio', 'us-east-1', true],
    ['share', 'abroad', ABROAD, false],
  ]);
  const [proposed] = ofType(machine.events, 'import.proposed');
  expect(proposed?.manifest).toContain(`# not declared here: it is in ${ABROAD}, and what is declared of its account`);
  expect(proposed?.partial).toBe(false);

  const { context } = machine.app;
  const { undeclared, reaches } = await surveyUndeclared({
    aws: without(await context.aws(), ABROAD),
    accounts: await context.places(),
    manifest: context.manifest(),
  });
  expect(undeclared.map(({ place, domains }) => [place.region, domains.length])).toEqual([
    ['us-east-1', 1],
    [ABROAD, 0],
  ]);
  expect(reaches.map(({ region, status }) => [region, status])).toEqual([
    ['us-east-1', 'answered'],
    [ABROAD, 'unreadable'],
  ]);
});
