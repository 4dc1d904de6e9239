import { expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { writeEvent } from '../../src/cli/text/index.ts';
import { createPage } from '../../src/cli/text/page.ts';
import { painter } from '../../src/cli/text/painter.ts';
import { AUDIT_EVENTS, SESSION_EVENTS, SESSIONS } from '../tui/fixture/sessions.ts';
import { event, NOW } from '../tui/fixture/world.ts';

function textOf(events: readonly AppEvent[]): string {
  let text = '';
  const page = createPage((more) => (text += more), painter(false));
  for (const one of events) writeEvent(one, page, NOW);
  return text;
}

const longest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

test('the list of sessions says what is an estimate, what warns, and what is not known', () => {
  const text = textOf(SESSION_EVENTS);
  expect(text).toContain('jane                                  vision-finetune !  training    11-15 20:11');
  expect(text).toMatch(/vision-finetune ! .* 6d +~1d +session/);
  expect(text).toMatch(/segmentation .* 5h +19h 2m +limit/);
  expect(text).toContain('! ends-before-job 1 of them: its session ends (estimate)');
  expect(text).toContain('! user-deleted 1 of them: runs on as somebody who is deleted');
  expect(text).toContain('not known: CloudTrail of 444455556666');
  expect(text).toContain('set their duration: https://us-east-1.console.aws.amazon.com/singlesignon/');
  expect(text).toMatch(/jane-notebooks\/JupyterLab\/default .* restart it\n/);
});

test('one session reads at 80 columns, but for ARNs', () => {
  const [session] = SESSIONS;
  if (!session) throw new Error('the fixture is empty');
  const text = textOf([event({ type: 'session.described', session })]);
  expect(longest(text.replaceAll(/.*arn:.*\n/g, ''))).toBeLessThanOrEqual(80);
  expect(text).toContain('known from   session: CloudTrail CreateTokenWithIAM (LookupEvents), 6s ago');
});

test('an audit reads at 80 columns', () => {
  const text = textOf(AUDIT_EVENTS);
  expect(longest(text)).toBeLessThanOrEqual(80);
  expect(text).toContain('11-21 20:05:34  jane        s3:GetDataAccess                        ok');
  expect(text).toContain('AccessDenied');
  expect(text).toContain('3 calls since 2026-11-20T20:11:34Z');
});
