import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AccountReach } from '../../src/domain/account-reach.ts';
import type { SeenPipeline } from '../../src/domain/execution.ts';
import { sandboxAdmin } from '../../src/sandbox/index.ts';
import { surveyExecutions, surveyInvitations, surveyPipelines } from '../../src/watchers/index.ts';
import { CONSUMER, OWNER, READER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';

let world: SandboxWorld;
beforeEach(async () => {
  world = await sandboxWorld();
});
afterEach(() => world.close());

const accounts = [
  { id: OWNER, alias: 'owner', region: REGION },
  { id: CONSUMER, alias: 'consumer', region: REGION },
  { id: READER, alias: 'reader', region: REGION },
];

const pipelines = (answerWithinMs = 30_000, grants = false) =>
  surveyPipelines({ aws: world.aws, accounts, manifest: null, grants, answerWithinMs });

const executionsOf = (seen: readonly SeenPipeline[], describe = 100) =>
  surveyExecutions({ aws: world.aws, accounts, pipelines: seen, limit: 20, describe });

const statuses = (reaches: readonly AccountReach[]): readonly string[] =>
  reaches.map(({ alias, status, problems }) => [alias, status, ...problems.map(({ code }) => code)].join(' '));

async function acceptAll(account: string): Promise<void> {
  const { shares } = world.aws.readers(account);
  for (const { arn, status } of await shares.invitations())
    if (status === 'PENDING') await world.aws.writers(account).shares.accept(arn);
  await world.tick(2_000);
}

test('a pipeline of another account is discovered without a manifest, with who shares it and by which permission (amazon-sagemaker-feedback #120)', async () => {
  const pipeline = await world.createPipeline('churn-train');
  await world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER], permission: 'execute' });
  await world.tick(2_000);
  await acceptAll(CONSUMER);
  const { seen } = await surveyPipelines({
    aws: world.aws,
    accounts: accounts.slice(1),
    manifest: null,
    grants: true,
  });
  expect(seen).toEqual([
    {
      account: CONSUMER,
      pipeline: {
        arn: pipeline,
        name: 'churn-train',
        owner: OWNER,
        region: REGION,
        shared: true,
        grant: {
          shareArn: expect.stringContaining(':resource-share/') as string,
          share: 'churn',
          permission: 'execute',
          declared: null,
        },
      },
    },
  ]);
});

test.each([
  ['expired', 'ExpiredTokenException', false],
  ['throttle', 'ThrottlingException', true],
  ['drop', 'ECONNRESET', true],
] as const)('an account with a fault (%s) fails alone; the others are whole', async (kind, code, passing) => {
  const pipeline = await world.createPipeline('churn-train');
  await world.aws.writers(OWNER).executions.start(pipeline);
  await sandboxAdmin(world.url).addFault({ kind, account: CONSUMER });
  const { seen, reaches } = await pipelines();
  expect(seen.map(({ pipeline: { name } }) => name)).toEqual(['churn-train']);
  const failed = reaches.find(({ account }) => account === CONSUMER);
  expect(failed).toMatchObject({ status: 'unreadable', passing });
  expect(failed?.problems[0]).toMatchObject({ code, fix: expect.any(String) as string });
  expect(reaches.filter(({ status }) => status === 'answered').map(({ alias }) => alias)).toEqual(['owner', 'reader']);
  expect((await executionsOf(seen)).executions).toHaveLength(1);
});

test('an account that gives no answer blocks nobody, and is told as silent', async () => {
  await world.createPipeline('churn-train');
  await sandboxAdmin(world.url).addFault({ kind: 'slow', account: READER, ms: 5_000 });
  const { seen, reaches } = await pipelines(300);
  expect(seen).toHaveLength(1);
  expect(statuses(reaches)).toEqual([
    'owner answered',
    'consumer answered',
    expect.stringMatching(/^reader unreadable AccountSilent/),
  ]);
});

test('what one service refuses leaves the account partly read', async () => {
  await world.createPipeline('churn-train');
  await sandboxAdmin(world.url).addFault({ kind: 'error', status: 503, account: OWNER, service: 'ram' });
  const { seen, reaches } = await pipelines();
  expect(seen).toHaveLength(1);
  expect(statuses(reaches)[0]).toBe('owner partly ServiceUnavailable');
});

test('empty pages with a token are read to their end, in every list', async () => {
  const names = ['a', 'b', 'c'];
  const arns = await Promise.all(names.map((name) => world.createPipeline(name)));
  for (const arn of arns) await world.aws.writers(OWNER).executions.start(arn);
  await world.share({ name: 'all', pipelines: arns, principals: [CONSUMER] });
  await world.tick(60_000);
  for (const operation of ['ListPipelines', 'ListPipelineExecutions', 'ListResources', 'GetResourceShareInvitations'])
    await sandboxAdmin(world.url).addFault({ kind: 'empty-page', operation, count: 3 });
  const invited = await surveyInvitations({ aws: world.aws, accounts });
  expect(invited.invitations).toHaveLength(1);
  await acceptAll(CONSUMER);
  const { seen } = await surveyPipelines({
    aws: world.aws,
    accounts: accounts.slice(1),
    manifest: null,
    grants: false,
  });
  expect(seen.map(({ pipeline }) => pipeline.name).toSorted()).toEqual(names);
  const own = await pipelines();
  expect(own.seen).toHaveLength(3);
  expect((await executionsOf(own.seen)).executions).toHaveLength(3);
});

test.each([600_000, -600_000])('AWS whose clock is %i ms off this one is read all the same', async (ms) => {
  const pipeline = await world.createPipeline('churn-train');
  await world.aws.writers(OWNER).executions.start(pipeline);
  const admin = sandboxAdmin(world.url);
  await admin.addFault({ kind: 'skew', ms });
  const { seen, reaches } = await pipelines();
  expect(statuses(reaches)).toEqual(['owner answered', 'consumer answered', 'reader answered']);
  const before = (await admin.calls()).length;
  const survey = await executionsOf(seen);
  expect(survey.executions).toHaveLength(1);
  // What AWS says of the time is learnt once, not tried out with every call.
  expect((await admin.calls()).slice(before).map(({ operation }) => operation)).toEqual(['ListPipelineExecutions']);
});

test('the list is as long as it is: more than 50 pipelines, every one of them (amazon-sagemaker-feedback #211)', async () => {
  for (let number = 0; number < 120; number += 1) await world.createPipeline(`p${number}`);
  expect((await pipelines()).seen).toHaveLength(120);
});

test('a listing costs one call for each pipeline that ever ran, and one for each execution that is described', async () => {
  const [ran] = [await world.createPipeline('ran'), await world.createPipeline('never-ran')];
  for (const _ of [1, 2, 3]) await world.aws.writers(OWNER).executions.start(ran ?? '');
  await world.tick(60_000);
  const admin = sandboxAdmin(world.url);
  const callsOf = async (operation: string): Promise<number> =>
    (await admin.calls()).filter((one) => one.operation === operation).length;
  const { seen } = await pipelines();
  const survey = await executionsOf(seen, 2);
  expect(survey).toMatchObject({ undescribed: 1 });
  expect(survey.executions.map(({ endedAt }) => endedAt !== null)).toEqual([true, true, false]);
  expect(await callsOf('ListPipelineExecutions')).toBe(1);
  expect(await callsOf('DescribePipelineExecution')).toBe(2);
});
