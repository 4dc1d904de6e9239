import { CreateTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { RAMClient, CreateResourceShareCommand } from '@aws-sdk/client-ram';
import { expect, onTestFinished, test } from 'vitest';
import { listSessions } from '../../../src/commands/list-sessions.ts';
import { scanUndeclared } from '../../../src/commands/scan-undeclared.ts';
import { gapPlace } from '../../../src/domain/sessions/gap-words.ts';
import { readSessionBoard } from '../../../src/watchers/sessions/read-session-board.ts';
import { surveyUndeclared } from '../../../src/watchers/survey-undeclared.ts';
import { dispatch } from '../../../src/commands/engine/dispatch.ts';
import type { Command } from '../../../src/commands/engine/command.ts';
import { administrator, applicationOf, asPerson, JANE } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { incident, letThemWork, longJob, RESEARCH, ROLE, type Machine } from '../containment/incident.ts';
import { without } from '../containment/without.ts';

const OTHER = 'eu-west-1';
const HOME = 'version: 1\nregion: us-east-1\naccounts:\n';
const AWAY = `version: 1
region: ${OTHER}
accounts:
  research: { id: '${RESEARCH}', regions: [us-east-1] }
`;

async function run<Input, Result>(machine: Machine, command: Command<Input, Result>, input: Input): Promise<Result> {
  const outcome = await dispatch(command, input, machine.app.context);
  if (outcome.status !== 'done') throw new Error(`it was ${outcome.status}`);
  return outcome.result;
}

test('jobs are found in every Region of an account, and one that cannot be read takes nothing from the other', async () => {
  const world = await incident();
  await letThemWork(world);
  const application = await applicationOf(world.url, 'research-studio');
  const away = new SageMakerClient({ ...(await asPerson(world.url, ROLE, application, JANE)), region: OTHER });
  onTestFinished(() => away.destroy());
  await away.send(new CreateTrainingJobCommand(longJob('jane-abroad')));
  await world.admin.tick(20 * 60_000);
  const machine = await world.machine({ manifest: AWAY });
  const { sessions, gaps } = await run(machine, listSessions, { user: 'jane' });
  expect(gaps).toEqual([]);
  // Identity Center answers in one of the Regions alone, and nobody said in which.
  expect(sessions.map(({ person, job, region }) => [person.userName, job.name, region])).toEqual([
    ['jane', 'jane-abroad', OTHER],
    ['jane', 'jane-embeddings', 'us-east-1'],
    ['jane', 'jane-vision-finetune', 'us-east-1'],
  ]);
  expect(ofType(machine.events, 'sessions.listed')[0]?.regions).toEqual([OTHER, 'us-east-1']);

  const { context } = machine.app;
  const board = await readSessionBoard({
    aws: without(await context.aws(), OTHER),
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
    `CloudTrail of ${RESEARCH} in ${OTHER}`,
    `Studio domains of ${RESEARCH} in ${OTHER}`,
  ]);
});

test('a scan looks into every Region, and proposes what the manifest can declare', async () => {
  const world = await incident();
  const ram = new RAMClient({ ...administrator(world.url), region: OTHER });
  onTestFinished(() => ram.destroy());
  await ram.send(new CreateResourceShareCommand({ name: 'abroad' }));
  const machine = await world.machine({ manifest: `${HOME}  research: { id: '${RESEARCH}', regions: [${OTHER}] }\n` });
  const found = await run(machine, scanUndeclared, {});
  expect(found.map(({ kind, name, region, lines }) => [kind, name, region, lines !== null])).toEqual([
    ['domain', 'research-studio', 'us-east-1', true],
    ['share', 'abroad', OTHER, false],
  ]);
  const [proposed] = ofType(machine.events, 'import.proposed');
  expect(proposed?.manifest).toContain(`# not declared here: it is in ${OTHER}, and what is declared of its account`);
  expect(proposed?.partial).toBe(false);

  const { context } = machine.app;
  const { undeclared, reaches } = await surveyUndeclared({
    aws: without(await context.aws(), OTHER),
    accounts: await context.places(),
    manifest: context.manifest(),
  });
  expect(undeclared.map(({ place, domains }) => [place.region, domains.length])).toEqual([
    ['us-east-1', 1],
    [OTHER, 0],
  ]);
  expect(reaches.map(({ region, status }) => [region, status])).toEqual([
    ['us-east-1', 'answered'],
    [OTHER, 'unreadable'],
  ]);
});
