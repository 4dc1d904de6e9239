import { CreateTrainingJobCommand, DescribeTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import { planOf } from '../../../src/commands/engine/containment/plan-of.ts';
import { readKnownJobs } from '../../../src/commands/engine/containment/known-jobs.ts';
import { USUAL_CHOICES } from '../../../src/domain/containment/containment.ts';
import { administrator, applicationOf, asPerson, JANE } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { incident, letThemWork, longJob, RESEARCH, ROLE } from './incident.ts';
import { without } from './without.ts';

const OTHER = 'eu-west-1';
const MANIFEST = `version: 1
region: us-east-1
accounts:
  research: { id: '${RESEARCH}', regions: [${OTHER}] }
`;

test('what somebody runs is ended in every Region of an account, and one that cannot be looked at leaves them not contained', async () => {
  const world = await incident();
  await letThemWork(world);
  const application = await applicationOf(world.url, 'research-studio');
  const away = new SageMakerClient({ ...(await asPerson(world.url, ROLE, application, JANE)), region: OTHER });
  onTestFinished(() => away.destroy());
  await away.send(new CreateTrainingJobCommand(longJob('jane-abroad')));
  await world.admin.tick(20 * 60_000);

  const machine = await world.machine({ manifest: MANIFEST });
  const { context } = machine.app;
  const preview = await machine.preview();
  const [told] = ofType(machine.events, 'containment.previewed');
  expect(told?.steps.filter(({ kind }) => kind !== 'end-sessions').map(({ title, region }) => [title, region])).toEqual(
    [
      [`deny in role ${ROLE}`, 'us-east-1'],
      ['stop training job jane-embeddings', 'us-east-1'],
      ['stop training job jane-vision-finetune', 'us-east-1'],
      ['stop training job jane-abroad', OTHER],
      ['delete app jane-notebooks/JupyterLab/default', 'us-east-1'],
      ['remove from application Amazon SageMaker Studio - research-studio', 'us-east-1'],
    ],
  );
  expect(told?.coverage.map(({ account, by }) => [account, by])).toEqual([[RESEARCH, 'roles']]);

  const blind = { ...context, aws: async () => without(await context.aws(), OTHER) };
  const known = readKnownJobs(context, { role: null });
  const wish = { whom: preview.plan, known, extraRoles: Promise.resolve([]), choices: USUAL_CHOICES };
  const { plan } = await planOf(blind, wish);
  expect(plan.open).toEqual([expect.stringMatching(/^research in eu-west-1 could not be looked at: /)]);
  expect(plan.steps.map(({ region }) => region)).not.toContain(OTHER);
  expect(plan.coverage.map(({ by }) => by)).toEqual(['roles']);

  const { verdict } = await machine.contain(undefined, { preview });
  expect(verdict.result).toBe('lingering');
  const abroad = new SageMakerClient({ ...administrator(world.url), region: OTHER });
  onTestFinished(() => abroad.destroy());
  const job = await abroad.send(new DescribeTrainingJobCommand({ TrainingJobName: 'jane-abroad' }));
  expect(job.TrainingJobStatus).toMatch(/^Stopp/);
});
