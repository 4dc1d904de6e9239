import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { createProject, only, type Project } from '../helpers/cli.ts';

let project: Project;
beforeAll(async () => {
  project = createProject();
  const applied = await project.run('apply --sandbox --yes');
  if (applied.code !== 0) throw new Error(applied.stdout + applied.stderr);
});
afterAll(() => project.close());

const statuses = (events: readonly AppEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'invitation.listed' ? [`${event.invitation.shareName} ${event.invitation.status}`] : [],
  );

test('an invitation that ended is told as such, with the line that invites again', async () => {
  expect((await project.run('sandbox tick 13h')).code).toBe(0);
  expect(statuses((await project.run('invitations list --sandbox --json')).events).toSorted()).toEqual([
    'churn EXPIRED',
    'churn-readers EXPIRED',
  ]);
  const late = await project.run('invitations accept churn --sandbox');
  expect(late.code).toBe(1);
  expect(late.stderr).toMatch(
    /^error InvitationExpired: the invitation of analytics to share churn is EXPIRED, arn:.*\n {2}why: .*12 hours.*\n {2}fix: .*`sagelane shares reinvite churn analytics`\n$/,
  );
  const board = await project.run('shares show churn --sandbox');
  expect(board.stdout).toMatch(/expired: /);
});

test('who is invited again can accept, in the time that the sandbox has', async () => {
  expect((await project.run('shares reinvite churn analytics --sandbox --yes')).code).toBe(0);
  expect((await project.run('invitations list --sandbox')).stdout).toMatch(/churn .* PENDING +in 11h 5\dm/);
  expect((await project.run('invitations accept churn --sandbox')).code).toBe(0);
  const { events } = await project.run('shares show churn --sandbox --json');
  expect(only(events, 'share.listed').row).toMatchObject({
    stage: 'verified',
    verifiedBy: { arn: 'arn:aws:iam::444455556666:root' },
  });
});

test('a rejected invitation is asked for first, and is no invitation any more', async () => {
  expect((await project.run('shares reinvite churn-readers research --sandbox --yes')).code).toBe(0);
  const asked = await project.run('invitations reject churn-readers --sandbox');
  expect(asked.stderr).toMatch(/^error ConfirmationNeeded: .*\n(.*\n)*? {2}fix: add --yes/);
  expect((await project.run('invitations reject churn-readers --sandbox --yes')).code).toBe(0);
  const late = await project.run('invitations accept churn-readers --sandbox');
  expect(late.stderr).toMatch(
    /^error InvitationRejected: .*\n.*\n {2}fix: .*sagelane shares reinvite churn-readers research/,
  );
  expect(late.code).toBe(1);
  expect((await project.run('shares reinvite churn-readers research --sandbox --yes')).code).toBe(0);
  expect((await project.run('invitations accept churn-readers --sandbox')).code).toBe(0);
});

test('who may execute runs it in the account of the owner; who may read is refused a start', async () => {
  const refused = await project.run('executions start churn-train --account research --sandbox --yes');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(
    /^error AccessDeniedException: .*\n {2}why: User: .* is not authorized .*\n {2}fix: .*permission: execute/,
  );
  const started = await project.run('executions start churn-train --account analytics --sandbox --yes --json');
  expect(started.code).toBe(0);
  const { execution, payer } = only(started.events, 'execution.started');
  expect(payer).toBe('111122223333');
  const readOnly = await project.run(
    `executions stop ${execution.arn} --account analytics --sandbox --yes --read-only`,
  );
  expect([readOnly.code, readOnly.stdout]).toEqual([1, expect.stringMatching(/^refused sagelane executions stop /)]);

  expect((await project.run(`executions stop ${execution.arn} --account analytics --sandbox --yes`)).code).toBe(0);
  const stopped = await project.run(`executions watch ${execution.arn} --account analytics --sandbox`);
  expect([stopped.code, stopped.stdout]).toEqual([1, expect.stringMatching(/^Stopped /m)]);
  const seen = await project.run(`executions show ${execution.arn} --account research --sandbox --json`);
  expect(seen.code).toBe(0);
  expect((await project.run(`executions retry ${execution.arn} --account analytics --sandbox --yes`)).code).toBe(0);
  await project.run('sandbox tick 2h');
  expect((await project.run(`executions watch ${execution.arn} --account analytics --sandbox`)).code).toBe(0);
});

test('what is not there is named', async () => {
  const say = async (words: string): Promise<string> => (await project.run(`${words} --sandbox --yes`)).stderr;
  expect(await say('invitations accept nothing')).toMatch(/^error InvitationNotFound: no invitation nothing, /);
  expect(await say('shares show nothing')).toMatch(/^error ShareNotFound: no share is named nothing\n/);
  expect(await say('shares reinvite nothing research')).toMatch(/^error ShareNotFound: /);
  expect(await say('executions start nothing')).toMatch(/^error PipelineNotFound: no pipeline is named nothing, /);
  expect(await say('executions stop nothing')).toMatch(/^error BadUsage: nothing is no ARN of an execution\n/);
});
