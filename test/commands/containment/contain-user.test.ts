import { CreateTrainingJobCommand, ListDomainsCommand, type SageMakerClient } from '@aws-sdk/client-sagemaker';
import { GetRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { expect, onTestFinished, test } from 'vitest';
import { administrator, JANE, LAURA } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { rejection, stepOf } from './expectations.ts';
import { incident, letThemWork, longJob, MANAGEMENT, ROLE, UNLISTED, type Incident } from './incident.ts';

const lookAround = (client: SageMakerClient): Promise<unknown> => client.send(new ListDomainsCommand({}));

function iamOf({ url }: Incident): IAMClient {
  const iam = new IAMClient(administrator(url));
  onTestFinished(() => iam.destroy());
  return iam;
}

test('a contained person is refused everything, a colleague on the same role nothing, until another machine releases', async () => {
  const world = await incident();
  await letThemWork(world);
  const [jane, laura] = [await world.as(JANE), await world.as(LAURA)];
  await lookAround(jane);
  const machine = await world.machine();
  const { containment, verdict } = await machine.contain();
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
  expect((await rejection(lookAround(jane))).message).toContain('with an explicit deny in an identity-based policy');
  const start = new CreateTrainingJobCommand(longJob('again'));
  expect((await rejection(jane.send(start))).name).toBe('AccessDeniedException');
  await lookAround(laura);

  const [finished] = ofType(machine.events, 'containment.finished');
  expect(finished?.lastStopMs).toBeLessThan(5_000);
  const facts = ofType(machine.events, 'containment.verified')[0]?.facts ?? [];
  expect(facts.filter(({ proof }) => proof === 'proved').map(({ fact }) => fact)).toEqual(
    expect.arrayContaining([
      `the denial stands in role ${ROLE} of research`,
      'jane-embeddings runs no more',
      'jane-vision-finetune runs no more',
      'app jane-notebooks/JupyterLab/default is gone',
    ]),
  );
  expect(facts.find(({ fact }) => fact.startsWith('sessions of Identity Center'))?.proof).toBe('cannot be proved');

  const elsewhere = await world.machine();
  expect(await elsewhere.release('jane')).toMatchObject({ id: containment.id, failed: [] });
  await lookAround(jane);
  const [preview] = ofType(elsewhere.events, 'release.previewed');
  expect(preview?.notes.join('\n')).toContain('AWS advises 12 hours');
});

test('the denial ends by itself when it was given a time to live', async () => {
  const world = await incident();
  await letThemWork(world);
  const jane = await world.as(JANE);
  await (await world.machine()).contain({}, { ttlMs: 10 * 60_000 });
  await rejection(lookAround(jane));
  await world.admin.tick(11 * 60_000);
  await lookAround(jane);
});

test('what others wrote into the same policy is kept, and a second containment goes on with the first', async () => {
  const world = await incident();
  const iam = iamOf(world);
  const foreign = { Sid: 'Ours', Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' };
  const policy = { RoleName: ROLE, PolicyName: 'sagelane-containment' };
  const written = JSON.stringify({ Version: '2012-10-17', Statement: foreign });
  await iam.send(new PutRolePolicyCommand({ ...policy, PolicyDocument: written }));
  const machine = await world.machine();
  const first = await machine.contain();
  const elsewhere = await world.machine();
  const second = await elsewhere.contain();
  expect(second.containment).toMatchObject({ id: first.containment.id, ticket: 'INC-4711' });
  const statements = async (): Promise<readonly object[]> => {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand(policy));
    return (JSON.parse(decodeURIComponent(PolicyDocument)) as { Statement: object[] }).Statement;
  };
  expect(await statements()).toMatchObject([
    foreign,
    { Condition: { StringEquals: { 'identitystore:UserId': [JANE] } } },
  ]);
  await elsewhere.release(first.containment.id);
  expect(await statements()).toEqual([foreign]);
});

test('a person is found by a job of theirs and by an app of theirs', async () => {
  const machine = await (await incident()).machine();
  const job = 'arn:aws:sagemaker:us-east-1:777788889999:training-job/laura-segmentation';
  expect((await machine.preview({ target: { kind: 'job', text: job } })).plan.person?.userName).toBe('laura');
  const app = 'd-research0001/jane-notebooks/JupyterLab/default';
  const preview = await machine.preview({ target: { kind: 'app', text: app } });
  expect(preview.plan.person?.userName).toBe('jane');
  expect(stepOf(preview, 'delete-app')).toHaveLength(1);
  expect(ofType(machine.events, 'containment.step-changed')).toEqual([]);
});

test('somebody is found where only their sessions tell where people are kept, and by what is remembered where nobody may ask', async () => {
  const world = await incident();
  const machine = await world.machine({ manifest: UNLISTED });
  const { plan } = await machine.preview();
  expect(plan.person).toMatchObject({
    userId: JANE,
    status: 'enabled',
    directory: { account: MANAGEMENT, instance: expect.stringContaining('ssoins-') as string },
  });
  expect(plan.steps.map(({ action }) => action.kind)).toContain('unassign');

  for (const service of ['sso-admin', 'identitystore'])
    await world.admin.addFault({ kind: 'expired', service, account: MANAGEMENT });
  const unread = { userId: JANE, status: 'unknown', directory: { instance: null } };
  expect(await machine.app.context.watch.person('jane')).toMatchObject({ ...unread, userName: 'jane' });
  expect(await machine.app.context.watch.person(JANE)).toMatchObject({ ...unread, userName: null });
  await expect(machine.app.context.watch.person('joan')).rejects.toMatchObject({ code: 'ExpiredTokenException' });
});
