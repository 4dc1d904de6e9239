import { SageMaker } from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Aws } from '../../src/aws/ports.ts';
import type { Region } from '../../src/domain/arn.ts';
import type { EventBody } from '../../src/domain/events/index.ts';
import { sandboxAdmin } from '../../src/sandbox/index.ts';
import { liveExecutions, surveyExecutions, surveyInvitations, surveyPipelines } from '../../src/watchers/index.ts';
import { readShareBoard } from '../../src/watchers/read-share-board.ts';
import { CONSUMER, DEFINITION, OWNER, READER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';
import { ManualClock } from './manual-clock.ts';

const OTHER = 'eu-west-1';
const MINUTE = 60_000;
const placesOf = (...ids: readonly string[]) =>
  ids.flatMap((id) => [REGION, OTHER].map((region) => ({ id, alias: null, region })));

let world: SandboxWorld;
let here: string;
let there: string;

beforeEach(async () => {
  world = await sandboxWorld();
  here = await world.createPipeline('churn-train');
  const away = new SageMaker({
    region: OTHER,
    endpoint: world.url,
    credentials: { accessKeyId: OWNER, secretAccessKey: 'sandbox' },
  });
  onTestFinished(() => away.destroy());
  const { PipelineArn = '' } = await away.createPipeline({
    PipelineName: 'churn-train',
    PipelineDefinition: JSON.stringify(DEFINITION),
    RoleArn: `arn:aws:iam::${OWNER}:role/pipelines`,
    ClientRequestToken: 'the-same-name-in-another-Region-.',
  });
  there = PipelineArn;
  for (const [arn, region] of [[here, REGION] as const, [there, OTHER] as const])
    await world.aws.writers(OWNER, region).executions.start(arn);
});
afterEach(() => world.close());

/** Whose calls in one Region fail, as an account does whose credentials are gone. */
const without = (region: Region): Aws => ({
  ...world.aws,
  readers: (id, asked) => world.aws.readers(asked === region ? 'broken' : id, asked),
});

test('an account is read in each of its Regions, and one that fails takes nothing from the other', async () => {
  const accounts = placesOf(OWNER);
  const found = await surveyPipelines({ aws: world.aws, accounts, manifest: null, grants: false });
  expect(found.seen.map(({ pipeline }) => [pipeline.arn, pipeline.region])).toEqual([
    [here, REGION],
    [there, OTHER],
  ]);
  const listed = { accounts, pipelines: found.seen, limit: 5, describe: 0 };
  const whole = await surveyExecutions({ aws: world.aws, ...listed });
  expect(whole.executions.map(({ region }) => region).toSorted()).toEqual([OTHER, REGION]);
  const { executions, reaches } = await surveyExecutions({ aws: without(OTHER), ...listed });
  expect(executions.map(({ region }) => region)).toEqual([REGION]);
  expect(reaches.map(({ region, status }) => [region, status])).toEqual([
    [REGION, 'answered'],
    [OTHER, 'unreadable'],
  ]);
});

test('shares and invitations are those of each Region, whoever answers in the other', async () => {
  await world.share({ name: 'churn', pipelines: [here], principals: [CONSUMER] });
  const accounts = placesOf(OWNER, CONSUMER);
  const { invitations } = await surveyInvitations({ aws: world.aws, accounts });
  expect(invitations.map(({ region, receiver }) => [region, receiver])).toEqual([[REGION, CONSUMER]]);
  const board = (aws: Aws) => readShareBoard({ aws, manifest: null, accounts, verify: false, clock: world.clock });
  const told = async (aws: Aws) => {
    const { rows, reaches } = await board(aws);
    const silent = reaches.filter(({ status }) => status !== 'answered').map(({ region }) => region);
    return { rows: rows.map(({ share, region, stage }) => [share, region, stage]), silent };
  };
  await world.tick(2_000);
  expect(await told(world.aws)).toEqual({ rows: [['churn', REGION, 'invited']], silent: [] });
  expect(await told(without(OTHER))).toEqual({ rows: [['churn', REGION, 'invited']], silent: [OTHER, OTHER] });
  expect(await told(without(REGION))).toEqual({ rows: [], silent: [REGION, REGION] });
});

test('the pollers of an account are those of its Regions; what an account of ours owns no other one tells of', async () => {
  await world.share({ name: 'churn', pipelines: [here], principals: [READER] });
  await world.tick(2_000);
  const [invited] = await world.aws.readers(READER).shares.invitations();
  await world.aws.writers(READER).shares.accept(invited?.arn ?? '');
  await world.tick(MINUTE);
  const clock = new ManualClock();
  const events: EventBody[] = [];
  const live = liveExecutions({
    aws: world.aws,
    places: placesOf(OWNER, READER),
    clock,
    emit: (event) => void events.push(event),
    limit: 5,
  });
  live.focus({ kind: 'list' });
  await clock.asleep(4);
  events.length = 0;
  const before = (await sandboxAdmin(world.url).calls()).length;
  await clock.advance(MINUTE);
  const calls = (await sandboxAdmin(world.url).calls()).slice(before);
  expect(calls.map(({ operation, account }) => `${operation} ${account}`).toSorted()).toEqual([
    `ListPipelines ${OWNER}`,
    `ListPipelines ${OWNER}`,
    `ListPipelines ${READER}`,
    `ListPipelines ${READER}`,
  ]);
  const pipelines = events.flatMap((event) => (event.type === 'pipeline.listed' ? [event.pipeline] : []));
  expect(pipelines.map(({ arn, shared }) => [arn, shared]).toSorted()).toEqual(
    [
      [here, false],
      [there, false],
    ].toSorted(),
  );
  await live.stop();
});
