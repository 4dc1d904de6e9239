import { ListDomainsCommand, SageMaker } from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import { USUAL_CHOICES } from '../../../src/domain/containment/containment.ts';
import { jobNameOf } from '../../../src/domain/sessions/job-arn.ts';
import { administrator, JANE, LAURA } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { rejection } from './expectations.ts';
import { DEFINITION } from '../../aws/sandbox-world.ts';
import { incident, letThemWork, RESEARCH, ROLE, type Incident } from './incident.ts';

const ROLE_ARN = `arn:aws:iam::${RESEARCH}:role/${ROLE}`;
const WISH = { target: { kind: 'role', text: ROLE_ARN }, roles: [], choices: USUAL_CHOICES } as const;

/** Its first step takes its time. */
const LONG = { ...DEFINITION, Metadata: { sandbox: { steps: { prepare: { seconds: 600 } } } } };
const OTHER_ROLE = `arn:aws:iam::${RESEARCH}:role/pipelines`;

/** Begins an execution of a pipeline that has a role, as a schedule would: in nobody's name. */
async function startedByNobody({ url }: Incident, PipelineName: string, RoleArn: string) {
  const sagemaker = new SageMaker(administrator(url));
  onTestFinished(() => sagemaker.destroy());
  const ClientRequestToken = `token-of-the-pipeline-${PipelineName}`.padEnd(32, '-');
  await sagemaker.createPipeline({
    PipelineName,
    RoleArn,
    PipelineDefinition: JSON.stringify(LONG),
    ClientRequestToken,
  });
  const { PipelineExecutionArn: arn = '' } = await sagemaker.startPipelineExecution({
    PipelineName,
    ClientRequestToken,
  });
  return {
    sagemaker,
    arn,
    status: async () =>
      (await sagemaker.describePipelineExecution({ PipelineExecutionArn: arn })).PipelineExecutionStatus,
  };
}

test('everybody who acts through a role is cut off by the age of their sessions, until another machine releases', async () => {
  const world = await incident();
  await letThemWork(world);
  const nightly = await startedByNobody(world, 'nightly', ROLE_ARN);
  const weekly = await startedByNobody(world, 'weekly', OTHER_ROLE);
  const reports = await startedByNobody(world, 'reports', ROLE_ARN);
  await reports.sagemaker.updatePipeline({ PipelineName: 'reports', RoleArn: OTHER_ROLE });
  // Its first step has its job by then.
  await world.admin.tick(3_000);
  const [jane, laura] = [await world.as(JANE), await world.as(LAURA)];
  const machine = await world.machine();
  const { context } = machine.app;
  const { containment: reads } = (await context.aws()).readers(RESEARCH, 'us-east-1');
  const few = await reads.executionsAs(ROLE_ARN, { now: context.awsNow(), most: 1 });
  expect(few).toEqual({ running: [nightly.arn], unsure: [], unread: 1 });
  const { containment, verdict } = await machine.contain(WISH, { waitMs: 10_000 });
  expect(verdict).toMatchObject({
    result: 'lingering',
    why: [expect.stringContaining('may run as the role: reports/')],
  });
  expect(await nightly.status()).toMatch(/^Stopp/);
  expect(await weekly.status()).toBe('Executing');
  expect(containment).toMatchObject({ person: null, role: ROLE_ARN });
  const [preview] = ofType(machine.events, 'containment.previewed');
  expect(preview?.steps.map(({ title }) => title)).toEqual([
    `deny in role ${ROLE}`,
    'stop training job jane-embeddings',
    'stop training job laura-segmentation',
    'stop training job jane-vision-finetune',
    expect.stringMatching(/^stop processing job pipelines-.*-prepare-/),
    `stop pipeline execution ${jobNameOf(nightly.arn)}`,
    'delete app jane-notebooks/JupyterLab/default',
  ]);
  expect(preview?.notes.join('\n')).toContain(
    'it meets everybody who acts through it: jane, laura, 2 jobs of nobody known;',
  );
  expect(preview?.notes.join('\n')).toContain(`${jobNameOf(nightly.arn)} (stopped with the rest)`);
  for (const client of [jane, laura])
    expect((await rejection(client.send(new ListDomainsCommand({})))).message).toContain('explicit deny');
  // A session that begins later is none of those.
  await world.admin.tick(40_000);
  await (await world.as(LAURA)).send(new ListDomainsCommand({}));

  const elsewhere = await world.machine();
  expect((await elsewhere.preview(WISH)).earlier?.id).toBe(containment.id);
  expect(await elsewhere.release(ROLE_ARN)).toMatchObject({ id: containment.id, failed: [] });
  await laura.send(new ListDomainsCommand({}));
});
