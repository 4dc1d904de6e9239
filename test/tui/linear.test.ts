import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { openLinear } from '../../tui/linear/open-linear.ts';
import { SCREENS } from '../../tui/screens/index.ts';
import { fakeEngine, type FakeOptions } from './fixture/fake-session.ts';
import { PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS, OWNER } from './fixture/world.ts';

const opened: { end(): void }[] = [];
afterEach(() => opened.splice(0).forEach((one) => one.end()));

/** A terminal that can do nothing but take lines and give lines. */
async function openLines(options: FakeOptions = {}) {
  const engine = fakeEngine({ events: [...BOARD_EVENTS, ...PLAN_EVENTS], ...options });
  const [input, output] = [new PassThrough(), new PassThrough()];
  opened.push(input);
  let text = '';
  output.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const left = openLinear(engine.ports, SCREENS, { input, output });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  await settle();
  return {
    ...engine,
    left,
    all: () => text,
    /** What is said after a line was typed. */
    async type(line: string): Promise<string> {
      const before = text.length;
      input.write(`${line}\n`);
      await settle();
      return text.slice(before);
    },
  };
}

test('says where we are and what there is, and no control sequence', async () => {
  const tui = await openLines();
  expect(tui.all()).toContain('Stacks: plan 20261121T201134Z-7f3a');
  const shares = await tui.type('shares');
  expect(shares).toContain('Shares: 4 principals');
  expect(shares).toMatch(/^2\. churn; owner ml-prod; principal analytics; may execute; stage .*invited/m);
  expect(await tui.type('1')).toContain('AWS says');
  // eslint-disable-next-line no-control-regex -- their absence is what this is about
  expect(tui.all()).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
});

test('does what is typed for a row, asks first, and says what became of it', async () => {
  const tui = await openLines();
  await tui.type('shares');
  expect(await tui.type('2 reject')).toContain('Question: ');
  expect(await tui.type('no')).toContain('declined');
  expect(tui.done).toEqual([]);
  await tui.type('2 reject');
  expect(await tui.type('yes')).toContain('done: ');
  expect(tui.done[0]).toContain('invitations reject');
});

test('asks the fields of a form one by one', async () => {
  const tui = await openLines({ parameters: [{ name: 'epochs', type: 'Integer', default: '20' }] });
  await tui.type('executions');
  expect(await tui.type('1 start')).toContain('Start churn-score');
  expect(await tui.type('')).toContain('epochs [20]');
  expect(await tui.type('many')).toContain('epochs must be a whole number');
  let asked = await tui.type('30');
  // Whatever else it asks for keeps its value.
  for (let field = 0; field < 9 && !asked.includes('Type yes to start'); field++) asked = await tui.type('');
  expect(asked).toContain('Type yes to start');
  expect(await tui.type('yes')).toContain('Question: start churn-score');
  await tui.type('yes');
  expect(tui.done.join('\n')).toContain('--parameter epochs=30');
});

test('says why not, what can be typed, and leaves by quit', async () => {
  const tui = await openLines();
  await tui.type('shares');
  expect(await tui.type('4 accept')).toContain('a share inside the organization needs no invitation');
  expect(await tui.type('help')).toContain('accept: accept the invitation');
  expect(await tui.type('xyzzy')).toContain('nothing is called xyzzy');
  expect(await tui.type('99')).toContain('there is no row 99');
  await tui.type('quit');
  expect(await tui.left).toBe(0);
  expect(tui.state.closed).toBe(true);
});

test('what happens meanwhile is said', async () => {
  const tui = await openLines();
  tui.take([{ type: 'notice.given', at: '2026-11-21T20:12:00.000Z', message: 'the apply\u001b[31m ended' }]);
  await tui.type('list');
  expect(tui.all()).toContain('info: the apply ended');
});

test('who waits for the code of an MFA device is told with what can be typed, and the code is not said again', async () => {
  const at = '2026-11-21T20:12:00.000Z';
  const tui = await openLines();
  tui.take([{ type: 'mfa.asked', at, account: OWNER, profile: null, device: `arn:aws:iam::${OWNER}:mfa/jane` }]);
  expect(await tui.type('list')).toContain('warning: ml-prod waits for the code of mfa/jane: type mfa');
  expect(await tui.type('mfa')).toContain('code []; each is good once');
  await tui.type('987654');
  await tui.type('yes');
  expect(tui.state.codes).toEqual(['987654']);
  expect(tui.all()).not.toMatch(/M types it|987654/);
});
