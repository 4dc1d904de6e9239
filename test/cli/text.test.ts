import { describe, expect, test } from 'vitest';
import type { AttributeMode } from '../../src/domain/attribute-changes.ts';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { writeEvent } from '../../src/cli/text/index.ts';
import { createPage } from '../../src/cli/text/page.ts';
import { painter } from '../../src/cli/text/painter.ts';
import { writeProblem } from '../../src/cli/text/problem-text.ts';

const at = '2026-11-21T20:00:00.000Z';
const now = new Date(at);

function textOf(events: readonly AppEvent[], colour = false): string {
  let out = '';
  const page = createPage((text) => (out += text), painter(colour));
  for (const event of events) writeEvent(event, page, now);
  return out;
}

const INVITATION = {
  arn: 'arn:i',
  shareArn: 'arn:s',
  shareName: 'churn',
  sender: '111122223333',
  receiver: '444455556666',
  region: 'us-east-1',
  status: 'PENDING',
  invitedAt: at,
  expiresAt: '2026-11-22T08:00:00.000Z',
};

const listed = (name: string, status = 'PENDING', over: Partial<typeof INVITATION> = {}): AppEvent => ({
  type: 'invitation.listed',
  at,
  invitation: { ...INVITATION, shareName: name, status, ...over },
});

const PLANNED: AppEvent = {
  type: 'stack.planned',
  at,
  run: 'r',
  stack: 'one',
  account: '111122223333',
  summary: { create: 0, update: 0, replace: 1, delete: 0 },
  ms: 1,
  changes: [
    {
      address: 'aws_x.y',
      mode: 'managed',
      type: 'aws_x',
      name: 'y',
      action: 'replace',
      before: { name: 'churn', kind: 'a', arn: 'arn:aws:ram:us-east-1:111122223333:resource-share/f90dd2e3' },
      after: { name: 'churn', kind: 'b' },
      afterUnknown: { arn: true },
      beforeSensitive: {},
      afterSensitive: {},
      replacePaths: ['kind'],
    },
  ],
};

const EXECUTION = {
  arn: 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn/execution/abc',
  pipelineArn: 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn',
  pipeline: 'churn',
  owner: '111122223333',
  region: 'us-east-1',
  displayName: null,
  status: 'Executing',
  startedAt: at,
  endedAt: null,
  failureReason: null,
};

describe('text', () => {
  test('the Region has a column where several were read, and only there', () => {
    const headOf = (...regions: readonly string[]): string | undefined =>
      textOf([listed('churn'), { type: 'invitations.listed', at, count: 1, partial: false, regions }]).split('\n')[0];
    expect(headOf('us-east-1')).toMatch(/^SHARE +FROM +TO +STATUS +ENDS +ARN$/);
    expect(headOf('us-east-1', 'eu-west-1')).toMatch(/^SHARE +FROM +TO +REGION +STATUS +ENDS +ARN$/);
  });

  test('an owner is called by its alias where it has one', () => {
    const row = (ownerAlias: string | null): string | undefined =>
      textOf([
        { type: 'execution.listed', at, execution: EXECUTION, ownerAlias },
        {
          type: 'executions.listed',
          at,
          count: 1,
          partial: false,
          undescribed: 0,
          grids: 0,
          sinceLast: false,
          regions: ['us-east-1'],
        },
      ]).split('\n')[1];
    expect(row('ml-prod')).toMatch(/^churn +ml-prod +abc /);
    expect(row(null)).toMatch(/^churn +111122223333 +abc /);
  });

  test('what began by a clock ahead of this one has run for no time, not for less', () => {
    const ahead = '2026-11-21T20:10:00.000Z';
    const execution = { ...EXECUTION, startedAt: ahead };
    const step = { name: 'train', kind: 'Training', status: 'Executing', attempts: 1, startedAt: ahead, endedAt: null };
    const steps = [{ ...step, failureReason: null, target: null }];
    const shown = textOf([
      { type: 'execution.described', at, detail: { execution, steps, parameters: [], pending: [] } },
    ]);
    expect(shown).toContain('runs and bills in account 111122223333, for 0s');
    expect(shown).toMatch(/train +Executing +Training +0s/);
  });

  test('what AWS still calls pending when its time is over has just ended', () => {
    const told = textOf([
      listed('churn', 'PENDING', { expiresAt: '2026-11-21T19:51:00.000Z' }),
      { type: 'invitations.listed', at, count: 1, partial: false, regions: ['us-east-1'] },
    ]);
    expect(told).toMatch(/PENDING +just ended +arn:i/);
  });

  test('rows become a table with aligned columns, wide characters included', () => {
    const lines = textOf([
      listed('日本語'),
      listed('churn', 'ACCEPTED'),
      { type: 'invitations.listed', at, count: 2, partial: false, regions: ['us-east-1'] },
    ]).split('\n');
    expect(lines[0]).toBe('SHARE   FROM          TO            STATUS    ENDS    ARN');
    expect(lines[1]).toBe('日本語  111122223333  444455556666  PENDING   in 12h  arn:i');
    expect(lines[2]).toBe('churn   111122223333  444455556666  ACCEPTED  -       arn:i');
  });

  test('a change tells as much of its attributes as it is asked to, on two lines where one is too short', () => {
    const told = (attributes: AttributeMode): string => {
      let out = '';
      const page = createPage((text) => (out += text), painter(false));
      page.attributes = attributes;
      writeEvent(PLANNED, page, now);
      return out;
    };
    expect(told('concise')).toBe(`one (account 111122223333): 1 to replace
  ! aws_x.y  (replaced because of kind)
`);
    expect(told('changed')).toBe(`one (account 111122223333): 1 to replace
  ! aws_x.y  (replaced because of kind)
      kind: a → b  # forces the replacement
      arn:
        - arn:aws:ram:us-east-1:111122223333:resource-share/f90dd2e3
        + (known after apply)
`);
    expect(told('full')).toContain('      name: churn\n');
  });

  test('an empty list says so', () => {
    expect(textOf([{ type: 'invitations.listed', at, count: 0, partial: false, regions: ['us-east-1'] }])).toBe(
      'no invitations\n',
    );
  });

  test('a name full of terminal escape sequences cannot reach the terminal', () => {
    const hostile = 'a\x1b[2J\x1b]0;owned\x07b\x9b31m\u202ec\x1bPq\x1b\\d\r\ne';
    const out = textOf([
      listed(hostile),
      { type: 'invitations.listed', at, count: 1, partial: false, regions: ['us-east-1'] },
      { type: 'notice.given', at, message: hostile },
    ]);
    // eslint-disable-next-line no-control-regex -- that there are none is what is asserted
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(out).toContain('abcd e');
  });

  test('colour is added around, and the words say the same without it', () => {
    const event: AppEvent = {
      type: 'check.finished',
      at,
      manifest: '/m',
      accounts: 1,
      shares: 1,
      findings: 0,
      suppressed: 0,
      failed: true,
    };
    expect(textOf([event])).toBe('failed 1 account, 1 share, 0 findings\n');
    expect(textOf([event], true)).toContain('\u001b[31mfailed');
  });

  test('a problem in a file starts with file, line and column', () => {
    let out = '';
    writeProblem(
      {
        code: 'UnknownKey',
        what: 'unknown key acounts',
        at: { file: 'sagelane.yaml', line: 3, column: 1 },
        why: 'w',
        fix: 'f',
      },
      createPage((text) => (out += text), painter(false)),
    );
    expect(out).toBe('sagelane.yaml:3:1: error UnknownKey: unknown key acounts\n  why: w\n  fix: f\n');
  });
});
