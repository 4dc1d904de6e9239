import { describe, expect, test } from 'vitest';
import { parseSchedule } from '../../../../src/sandbox/services/eventbridge/model/schedules.ts';

/** A Saturday. */
const FROM = Date.parse('2026-11-21T12:00:00Z');

/** The next times after each other, from then on. */
function times(expression: string, count: number): string[] {
  const schedule = parseSchedule(expression);
  const found: string[] = [];
  let at: number | undefined = FROM;
  while (found.length < count && at !== undefined) {
    at = schedule?.next(at);
    if (at !== undefined) found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

// What AWS's page gives as examples, and each of its wildcards.
test.each([
  ['rate(1 minute)', ['2026-11-21T12:01', '2026-11-21T12:02']],
  ['rate(5 hours)', ['2026-11-21T17:00', '2026-11-21T22:00']],
  ['cron(0 10 * * ? *)', ['2026-11-22T10:00', '2026-11-23T10:00']],
  ['cron(15 12 * * ? *)', ['2026-11-21T12:15']],
  ['cron(0 18 ? * MON-FRI *)', ['2026-11-23T18:00', '2026-11-24T18:00']],
  ['cron(0 8 1 * ? *)', ['2026-12-01T08:00', '2027-01-01T08:00']],
  ['cron(0/15 * * * ? *)', ['2026-11-21T12:15', '2026-11-21T12:30']],
  ['cron(1/10 * * * ? *)', ['2026-11-21T12:01', '2026-11-21T12:11']],
  ['cron(0/30 23-1 ? * 7 *)', ['2026-11-21T23:00', '2026-11-21T23:30', '2026-11-28T00:00']],
  ['cron(5,35 14 * JAN,mar ? *)', ['2027-01-01T14:05', '2027-01-01T14:35']],
  ['cron(15 10 ? * 6L 2026-2027)', ['2026-11-27T10:15', '2026-12-25T10:15']],
  ['cron(0 0 L * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00']],
  ['cron(0 0 ? * L *)', ['2026-11-28T00:00']],
  ['cron(0 0 1W * ? *)', ['2026-12-01T00:00', '2027-01-01T00:00', '2027-02-01T00:00']],
  ['cron(0 0 31W 1 ? 2027)', ['2027-01-29T00:00']],
  ['cron(0 0 ? * 3#2 *)', ['2026-12-08T00:00', '2027-01-12T00:00']],
  ['cron(0 0 29 2 ? *)', ['2028-02-29T00:00']],
])('%s fires at %j', (expression, expected) => {
  expect(times(expression, expected.length)).toEqual(expected);
});

test('a schedule that lies in the past never fires', () => {
  expect(times('cron(0 0 1 1 ? 2020)', 1)).toEqual([]);
});

describe('what is no schedule', () => {
  test.each([
    'rate(1 minutes)',
    'rate(5 minute)',
    'rate(0 minutes)',
    'rate(1 week)',
    'cron(0 10 * * * *)',
    'cron(0 10 ? * ? *)',
    'cron(0 10 * * ?)',
    'cron(60 10 * * ? *)',
    'cron(0 10 * FOO ? *)',
    'cron(0 10 ? * 3#1,6#3 *)',
    'every day',
  ])('%s', (expression) => {
    expect(parseSchedule(expression)).toBeUndefined();
  });
});
