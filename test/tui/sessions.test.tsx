import { afterEach, describe, expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { APPS, AUDIT_EVENTS, SESSION_EVENTS, SESSIONS } from './fixture/sessions.ts';
import { event } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const SIZES = [
  [80, 24],
  [120, 40],
] as const;
const EVENTS = [...SESSION_EVENTS, ...AUDIT_EVENTS];
const keyOf = (title: string, tabs: string): string => new RegExp(`(\\d) ${title.slice(0, 3)}`).exec(tabs)?.[1] ?? '';

/** By its title: the number of a screen is its place among all. */
async function onScreen(title: string, options: Parameters<typeof mountTui>[0] = {}) {
  const tui = await mountTui({ events: EVENTS, ...options });
  await tui.press(keyOf(title, tui.text()));
  return tui;
}

const PICTURES: Readonly<Record<string, readonly [screen: string, ...keys: string[]]>> = {
  sessions: ['Sessions'],
  'sessions detail': ['Sessions', 'enter'],
  'sessions app': ['Sessions', 'j', 'j', 'j', 'j', 'j', 'enter'],
  audit: ['Audit', 'j'],
  'audit detail': ['Audit', 'j', 'j', 'enter'],
};

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  test.each(Object.keys(PICTURES))('%s', async (name) => {
    const [screen, ...keys] = PICTURES[name]!;
    const tui = await onScreen(screen, { columns, rows });
    await tui.press(...keys);
    // Below the tabs: those change with every screen that is added.
    const text = tui.text().split('\n').slice(2).join('\n');
    await expect(text + '\n').toMatchFileSnapshot(`__screens__/${name.replaceAll(' ', '-')}-${columns}x${rows}.txt`);
  });
});

test('what warns stands first, and the tab counts it', async () => {
  const tui = await onScreen('Sessions');
  expect(tui.text()).toContain('Sessions] ▲2');
  expect(tui.text()).toContain('5 jobs of 1 person · 2 warned · 1 to restart');
  expect(tui.text()).toContain('not known: CloudTrail of 444455556666');
});

test('a job that is listed no more is gone from the screen', async () => {
  const tui = await onScreen('Sessions');
  const closing = SESSION_EVENTS.find(({ type }) => type === 'sessions.listed') as Extract<
    AppEvent,
    { type: 'sessions.listed' }
  >;
  tui.take([{ ...closing, jobs: SESSIONS.slice(1).map(({ job }) => job.arn) }]);
  await tui.press('j');
  expect(tui.text()).not.toContain('vision-finetune');
  expect(tui.text()).toContain('segmentation');
});

test('rows of several Regions say where they are, and are found by it', async () => {
  const tui = await onScreen('Sessions');
  const [session] = SESSIONS;
  if (!session) throw new Error('the fixture is empty');
  const arn = session.job.arn.replace('us-east-1', 'eu-west-1');
  const abroad = { ...session, region: 'eu-west-1', job: { ...session.job, arn, name: 'made-abroad' } };
  tui.take([event({ type: 'session.listed', session: abroad })]);
  await tui.press('/', ...'eu-west-1', 'enter');
  expect(tui.text()).toContain('made-abroad');
  expect(tui.text()).not.toContain('segmentation');
});

test('only a running app is restarted, after a question that says what is lost', async () => {
  const tui = await onScreen('Sessions');
  await tui.press('r');
  expect(tui.text()).toContain('only apps are restarted');
  await tui.press('j', 'j', 'j', 'j', 'j', 'r');
  expect(tui.text()).toContain('restart app jane-notebooks/JupyterLab/default of domain research-studio');
  expect(tui.text()).toContain('loses what is unsaved');
  await tui.press('y');
  expect(tui.done.join()).toContain('sagelane sessions restart jane-notebooks/JupyterLab/default');
});

test('an app of an account that is protected here is not restarted', async () => {
  const tui = await onScreen('Sessions', {
    readOnly: (account) => (account === APPS[0]?.account ? 'research is protected' : null),
  });
  await tui.press('G', 'r');
  expect(tui.text()).toContain('research is protected');
});
