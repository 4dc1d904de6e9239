import { DeleteUserCommand, IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import {
  DeleteAppCommand,
  ListDomainsCommand,
  SageMakerClient,
  StopTrainingJobCommand,
  UpdateDomainCommand,
} from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import { auditCalls } from '../../../src/commands/audit-calls.ts';
import { listApps } from '../../../src/commands/list-apps.ts';
import { listSessions } from '../../../src/commands/list-sessions.ts';
import { restartApp } from '../../../src/commands/restart-app.ts';
import { showSession } from '../../../src/commands/show-session.ts';
import { problemsOf } from '../../../src/domain/errors.ts';
import { trailBucketPolicy } from '../../../src/constructs/policies/trail-bucket.ts';
import { JANE, LAURA } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { incident, MANAGEMENT, RESEARCH, type Incident } from '../containment/incident.ts';
import { runOn } from './run-on.ts';

const access = (url: string, account: string) => ({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
});

function client<C extends { destroy(): void }>(made: C): C {
  onTestFinished(() => made.destroy());
  return made;
}

const sagemakerOf = ({ url }: Incident): SageMakerClient => client(new SageMakerClient(access(url, RESEARCH)));

test('the demo’s jobs run as their people, with source and age of every fact', async () => {
  const world = await incident();
  const machine = await world.machine();
  const { sessions, apps, gaps } = await runOn(machine, listSessions, {});
  expect(gaps).toEqual([]);
  expect(sessions.map(({ person, job }) => `${person.userName} ${job.name}`)).toEqual([
    'jane jane-embeddings',
    'laura laura-segmentation',
    'jane jane-vision-finetune',
  ]);
  expect(sessions[0]).toMatchObject({
    person: { userId: JANE, status: 'enabled', groups: ['analysts'] },
    job: { kind: 'training', status: 'InProgress', maxRuntimeSeconds: 864_000 },
    account: RESEARCH,
    binding: 'session',
    estimatedEnd: { source: "estimate: AWS's default duration" },
    studio: { domain: 'research-studio', userProfile: 'jane', propagates: true },
    role: `arn:aws:iam::${RESEARCH}:role/research-studio-execution`,
    warnings: [{ id: 'ends-before-job' }],
  });
  expect(sessions[0]?.facts.map(({ part }) => part)).toEqual(['session', 'job', 'person', 'groups', 'studio', 'end']);
  expect(apps.map(({ userName, effective }) => [userName, effective])).toEqual([['jane', 'ENABLED']]);

  const cached = await machine.app.context.watch.sessions({ cachedOnly: true });
  expect(cached.sessions.map(({ job }) => job.name)).toEqual(sessions.map(({ job }) => job.name));
  expect(cached.sessions[0]?.person.userName).toBe('jane');

  const mine = await runOn(machine, listSessions, { user: 'jane' });
  expect(mine.sessions).toHaveLength(2);
  await expect(runOn(machine, listSessions, { user: 'joan' })).rejects.toMatchObject({ code: 'PersonNotFound' });

  // What an account does not tell is a gap, and hides nothing of the others.
  await world.admin.addFault({ kind: 'expired', service: 'cloudtrail', account: MANAGEMENT });
  await world.admin.addFault({ kind: 'error', service: 'identitystore', operation: 'DescribeUser' });
  const partly = await runOn(await world.machine(), listSessions, {});
  expect(partly.sessions).toHaveLength(3);
  expect(partly.sessions[0]?.person).toMatchObject({ userName: null, status: 'unknown' });
  expect(partly.sessions[0]?.warnings.map(({ id }) => id)).toContain('user-unknown');
  expect(partly.gaps.map(({ account, part }) => `${account} ${part}`)).toEqual([
    `${MANAGEMENT} CloudTrail`,
    `${MANAGEMENT} people`,
  ]);
}, 30_000);

test('a job that ended is told only when it is asked for, and a shown one says how', async () => {
  const world = await incident();
  const machine = await world.machine();
  await sagemakerOf(world).send(new StopTrainingJobCommand({ TrainingJobName: 'jane-embeddings' }));
  await world.admin.tick(5_000);
  const { sessions: shown } = await runOn(machine, showSession, { about: 'jane-embeddings' });
  expect(shown[0]?.job.status).toBe('Stopped');
  expect((await runOn(machine, listSessions, { user: 'jane' })).sessions.map(({ job }) => job.name)).toEqual([
    'jane-vision-finetune',
  ]);
  const all = await runOn(machine, listSessions, { user: 'jane', ended: true });
  expect(all.sessions.find(({ job }) => job.name === 'jane-embeddings')).toMatchObject({
    job: { status: 'Stopped' },
    warnings: [],
  });
  // Nor does what was read before show as running what has ended meanwhile.
  const other = await world.machine();
  await runOn(other, listSessions, { user: 'jane' });
  const cached = await other.app.context.watch.sessions({ user: 'jane', cachedOnly: true });
  expect(cached.sessions.map(({ job }) => job.name)).toEqual(['jane-vision-finetune']);
  const ended = await runOn(other, listSessions, { user: 'jane', ended: true });
  expect(ended.sessions.map(({ job }) => job.status).sort()).toEqual(['InProgress', 'Stopped']);

  // Somebody who is deleted has no name any more: the id that CloudTrail shows finds them.
  const store = client(new IdentitystoreClient(access(world.url, MANAGEMENT)));
  await store.send(new DeleteUserCommand({ IdentityStoreId: 'd-1234567890', UserId: LAURA }));
  const elsewhere = await runOn(await world.machine(), listSessions, { user: LAURA, ended: true });
  expect(elsewhere.sessions.map(({ person, job }) => [person.status, person.userName, job.name])).toEqual([
    ['deleted', null, 'laura-segmentation'],
  ]);
  const failure: unknown = await runOn(machine, showSession, { about: 'nothing' }).catch((thrown: unknown) => thrown);
  expect(problemsOf(failure)[0]).toMatchObject({ code: 'SessionNotFound' });
}, 30_000);

test('an app from before propagation was switched on needs a restart, and carries its person after it', async () => {
  const world = await incident();
  const sagemaker = sagemakerOf(world);
  const { Domains = [] } = await sagemaker.send(new ListDomainsCommand({}));
  const DomainId = Domains[0]?.DomainId;
  const propagation = (Status: 'ENABLED' | 'DISABLED') =>
    sagemaker.send(
      new UpdateDomainCommand({
        DomainId,
        DomainSettingsForUpdate: { TrustedIdentityPropagationSettings: { Status } },
      }),
    );
  const app = { DomainId, SpaceName: 'jane-notebooks', AppType: 'JupyterLab', AppName: 'default' } as const;
  const machine = await world.machine();
  await propagation('DISABLED');
  const [off] = (await runOn(machine, listSessions, { user: 'jane' })).sessions;
  expect(off?.warnings.map(({ id }) => id)).toContain('propagation-off');
  const [before] = await runOn(machine, listApps, {});
  if (!before) throw new Error('there is no app');
  await runOn(machine, restartApp, { app: before });
  await propagation('ENABLED');

  const [stale] = await runOn(machine, listApps, { user: 'jane' });
  expect(stale).toMatchObject({ propagates: true, effective: 'DISABLED' });
  expect(ofType(machine.events, 'personal-app.listed').at(-1)?.needsRestart).toBe(true);
  if (!stale) throw new Error('there is no app');
  expect(await runOn(machine, restartApp, { app: stale })).toMatchObject({ effective: 'ENABLED' });
  expect(machine.events.map(({ type }) => type).slice(-2)).toEqual(['personal-app.stopped', 'personal-app.restarted']);
  expect((await runOn(machine, listApps, {}))[0]).toMatchObject({ effective: 'ENABLED' });

  await sagemaker.send(new DeleteAppCommand(app));
  await expect(runOn(machine, restartApp, { app: stale })).rejects.toMatchObject({ code: 'AppNotRunning' });
}, 60_000);

test('an audit says what somebody did, as which role, and tells our own calls apart', async () => {
  const world = await incident();
  const jane = await world.as(JANE);
  await jane.send(new ListDomainsCommand({})).catch(() => undefined);
  const machine = await world.machine();
  const wish = { sinceMs: 2 * 86_400_000, requests: 20 };
  const mine = () => runOn(machine, auditCalls, { ...wish, user: 'jane', service: 'sagemaker' });
  await expect
    .poll(async () => (await mine()).map(({ name, userName, ours }) => [name, userName, ours]), { timeout: 15_000 })
    .toEqual([
      ['ListDomains', 'jane', false],
      ['CreateTrainingJob', 'jane', false],
      ['CreateTrainingJob', 'jane', false],
    ]);
  expect((await mine())[0]?.actor.role).toBe(`arn:aws:iam::${RESEARCH}:role/research-studio-execution`);

  const [app] = await runOn(machine, listApps, {});
  if (!app) throw new Error('there is no app');
  await runOn(machine, restartApp, { app });
  await expect
    .poll(async () => (await runOn(machine, auditCalls, { ...wish, ours: true })).map(({ name }) => name).sort(), {
      timeout: 15_000,
    })
    .toEqual(['CreateApp', 'DeleteApp']);

  await runOn(machine, auditCalls, { ...wish, service: 's3' });
  expect(ofType(machine.events, 'audit.listed').at(-1)?.gaps[0]?.why).toContain('LookupEvents has none');
}, 60_000);

test('a trail that the manifest declares is read from its bucket', async () => {
  const world = await incident();
  const Bucket = 'research-who-did-what';
  const s3 = client(new S3Client({ ...access(world.url, RESEARCH), forcePathStyle: true }));
  const cloudtrail = client(new CloudTrailClient(access(world.url, RESEARCH)));
  const trailArn = `arn:aws:cloudtrail:us-east-1:${RESEARCH}:trail/sagelane-identity`;
  const Policy = JSON.stringify(trailBucketPolicy({ bucket: Bucket, trailArn, owners: [RESEARCH] }));
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  await cloudtrail.send(new CreateTrailCommand({ Name: 'sagelane-identity', S3BucketName: Bucket }));
  await cloudtrail.send(new StartLoggingCommand({ Name: 'sagelane-identity' }));
  const jane = await world.as(JANE);
  await jane.send(new ListDomainsCommand({})).catch(() => undefined);
  await world.admin.tick(1_000);

  const manifest = `version: 1
region: us-east-1
accounts:
  research: { id: "${RESEARCH}" }
audit: { account: research, bucket: ${Bucket} }
`;
  const machine = await world.machine({ manifest });
  const calls = await runOn(machine, auditCalls, { sinceMs: 86_400_000, requests: 20 });
  expect(calls.map(({ name }) => name)).toEqual(expect.arrayContaining(['ListDomains', 'CreateTrainingJob']));
  const [history] = ofType(machine.events, 'audit.listed')[0]?.histories ?? [];
  expect(history).toMatchObject({ trail: Bucket, source: `s3://${Bucket}, LookupEvents` });
  expect(ofType(machine.events, 'audit.listed')[0]?.gaps).toEqual([]);
}, 30_000);
