import { CreateResourceShareCommand, GetResourceShareInvitationsCommand } from '@aws-sdk/client-ram';
import { expect, test } from 'vitest';
import { sandboxAdmin, startSandbox } from '../../../src/sandbox/index.ts';
import { temporaryFolder } from '../support/state.ts';
import { CONSUMER, makePipeline, OWNER, rejection, testSandbox } from '../support/world.ts';

const START = Date.parse('2026-11-21T12:00:00.000Z');

/** A clock moved by hand. */
function handClock(): { readonly clock: Parameters<typeof startSandbox>[1] & object; pass: (ms: number) => void } {
  let now = START;
  return {
    clock: { now: () => new Date(now), sleep: () => Promise.resolve() },
    pass: (ms) => void (now += ms),
  };
}

const iso = (ms: number): string => new Date(START + ms).toISOString();

test('time runs as fast as it is told, is frozen, and goes on from where it is', async () => {
  const { clock, pass } = handClock();
  const { admin } = await testSandbox({ empty: true }, clock);
  expect(await admin.setRate(60)).toBe(iso(0));
  pass(1_000);
  expect((await admin.info()).now).toBe(iso(60_000));
  expect(await admin.setRate(0)).toBe(iso(60_000));
  pass(3_600_000);
  expect((await admin.info()).now).toBe(iso(60_000));
  expect(await admin.tick(5_000)).toBe(iso(65_000));
  expect(await admin.setRate(1)).toBe(iso(65_000));
  pass(1_000);
  expect((await admin.info()).now).toBe(iso(66_000));
});

test('what falls into time that runs fast happens', async () => {
  const { clock, pass } = handClock();
  const { admin, ram, sagemaker } = await testSandbox({ empty: true }, clock);
  const arn = await makePipeline(sagemaker(OWNER), 'p');
  await ram(OWNER).send(new CreateResourceShareCommand({ name: 's', principals: [CONSUMER], resourceArns: [arn] }));
  await admin.setRate(3_600);
  pass(13_000);
  const { resourceShareInvitations } = await ram(CONSUMER).send(new GetResourceShareInvitationsCommand({}));
  expect(resourceShareInvitations?.[0]?.status).toBe('EXPIRED');
});

test('a frozen sandbox is still frozen when it comes back', async () => {
  const { clock, pass } = handClock();
  const stateFile = `${await temporaryFolder()}/state.ndjson`;
  const first = await startSandbox({ empty: true, stateFile }, clock);
  await sandboxAdmin(first.url).setRate(0);
  await first.close();
  pass(86_400_000);
  const second = await startSandbox({ empty: true, stateFile }, clock);
  expect((await sandboxAdmin(second.url).info()).now).toBe(iso(0));
  await second.close();
});

test.each([-1, Number.NaN, 1e9])('a rate of %s is refused', async (rate) => {
  const { admin } = await testSandbox();
  await rejection(admin.setRate(rate));
});
