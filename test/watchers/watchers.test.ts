import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventBody } from '../../src/domain/events/index.ts';
import { awaitAssociations, watchExecution, watchInvitations } from '../../src/watchers/index.ts';
import { CONSUMER, FAILING, HOUR, OWNER, READER, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';

let world: SandboxWorld;
let events: EventBody[];
const emit = (event: EventBody): void => void events.push(event);

beforeEach(async () => {
  world = await sandboxWorld();
  events = [];
});
afterEach(() => world.close());

const told = (): string[] =>
  events.map((event) => {
    if (event.type === 'execution.changed') return `${event.from} → ${event.execution.status}`;
    if (event.type === 'step.changed') return `${event.step.name}: ${event.from} → ${event.step.status}`;
    if (event.type === 'association.awaited') return `${event.share} ${event.principal} ${event.status}`;
    if ('invitation' in event) return `${event.type} ${event.invitation.receiver}`;
    return event.type;
  });

test('an execution is followed through its steps to its end', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const executionArn = await world.aws.writers(OWNER).executions.start(pipeline);
  const { clock } = world;
  const execution = await watchExecution({ readers: world.aws.readers(OWNER), executionArn, clock, emit });
  expect(execution.status).toBe('Succeeded');
  const lines = told();
  expect(lines).toEqual(expect.arrayContaining(['null → Executing', 'Executing → Succeeded']));
  expect(lines[0]).toBe('null → Executing');
  expect(lines.at(-1)).toBe('Executing → Succeeded');
  expect(lines.filter((line) => line.endsWith('→ Succeeded')).map((line) => line.split(':')[0])).toEqual([
    'prepare',
    'train',
    'Executing → Succeeded',
  ]);
  expect(new Set(lines).size).toBe(lines.length);
});

test('a failure comes with the words of the step', async () => {
  const pipeline = await world.createPipeline('gives-up', FAILING);
  const executionArn = await world.aws.writers(OWNER).executions.start(pipeline);
  const { clock } = world;
  const execution = await watchExecution({ readers: world.aws.readers(OWNER), executionArn, clock, emit });
  expect(execution).toMatchObject({ status: 'Failed', failureReason: 'step give-up: rows are missing in s3://sales' });
});

test('watching ends early when it is asked to, and rejects when it is aborted', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const executionArn = await world.aws.writers(OWNER).executions.start(pipeline);
  const options = { readers: world.aws.readers(OWNER), executionArn, clock: world.clock, emit };
  expect((await watchExecution({ ...options, until: () => true })).status).toBe('Executing');
  await expect(watchExecution({ ...options, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
    'enough',
  );
});

/** Aborts once `count` events were told. */
function untilTold(count: number): { signal: AbortSignal; emit: (event: EventBody) => void } {
  const abort = new AbortController();
  return {
    signal: abort.signal,
    emit: (event) => {
      emit(event);
      if (events.length === count) abort.abort();
    },
  };
}

test('invitations are told as they come, are accepted and expire', async () => {
  const pipeline = await world.createPipeline('churn-train');
  await world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER, READER] });
  await world.tick(2_000);
  const accounts = [CONSUMER, READER].map((id) => world.aws.readers(id));
  const { signal, emit: tell } = untilTold(4);
  const watching = watchInvitations({
    accounts,
    clock: world.clock,
    signal,
    intervalMs: HOUR,
    emit: (event) => {
      tell(event);
      if (event.type !== 'invitation.sent' || event.invitation.receiver !== CONSUMER) return;
      void world.aws.writers(CONSUMER).shares.accept(event.invitation.arn);
    },
  });
  await watching;
  expect(told().sort()).toEqual([
    `invitation.accepted ${CONSUMER}`,
    `invitation.expired ${READER}`,
    `invitation.sent ${CONSUMER}`,
    `invitation.sent ${READER}`,
  ]);
});

test('invitations that were over before are history', async () => {
  const pipeline = await world.createPipeline('churn-train');
  await world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER] });
  await world.tick(13 * HOUR);
  await world.share({ name: 'again', pipelines: [pipeline], principals: [CONSUMER] });
  await world.tick(2_000);
  const { signal, emit: tell } = untilTold(1);
  await watchInvitations({ accounts: [world.aws.readers(CONSUMER)], clock: world.clock, signal, emit: tell });
  expect(events).toMatchObject([{ type: 'invitation.sent', invitation: { shareName: 'again' } }]);
});

const awaiting = (shareArn: string, until: 'associated' | 'accepted', timeoutMs: number) =>
  awaitAssociations({
    readers: world.aws.readers(OWNER),
    shareArns: [shareArn],
    until,
    timeoutMs,
    run: 'run-1',
    clock: world.clock,
    emit,
  });

test('associations are awaited without people, or with them until the time is over', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const share = await world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER] });
  expect(await awaiting(share, 'associated', 60_000)).toEqual([]);
  expect(told()).toEqual([`churn ${CONSUMER} ASSOCIATING`]);
  expect(await awaiting(share, 'accepted', 60_000)).toEqual([
    { shareArn: share, principal: CONSUMER, status: 'ASSOCIATING' },
  ]);
});

test('waiting for acceptance ends when somebody accepts', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const share = await world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER] });
  await world.tick(2_000);
  const [invitation] = await world.aws.readers(CONSUMER).shares.invitations();
  await world.aws.writers(CONSUMER).shares.accept(invitation?.arn ?? '');
  expect(await awaiting(share, 'accepted', 60_000)).toEqual([]);
  expect(told().at(-1)).toBe(`churn ${CONSUMER} ASSOCIATED`);
});

test('an invitation that expires while it is waited for is answered as what it became', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const share = await world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER] });
  await world.tick(12 * HOUR - 10_000);
  expect(await awaiting(share, 'accepted', HOUR)).toEqual([
    { shareArn: share, principal: CONSUMER, status: 'DISASSOCIATED' },
  ]);
});
