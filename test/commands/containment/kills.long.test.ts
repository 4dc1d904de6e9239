import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxAdmin, startSandbox, type RunningSandbox, type SandboxExport } from '../../../src/sandbox/index.ts';
import { systemClock } from '../../../src/app/system-clock.ts';
import { createProject, only, ofType, type Project } from '../../helpers/cli.ts';
import { CONTAINED, endStateOf } from './end-state.ts';

let sandbox: RunningSandbox;
let world: SandboxExport;
beforeAll(async () => {
  sandbox = await startSandbox({}, systemClock);
  world = await sandboxAdmin(sandbox.url).export();
});
afterAll(() => sandbox.close());

const contain = (): readonly string[] => [
  ...['sessions', 'contain', '--user', 'jane', '--yes', '--reason', 'laptop stolen', '--ticket', 'INC-1', '--json'],
  `--sandbox=${sandbox.url}`,
];

/** Where -9 hits: after that many of the steps told what they came to. */
test.each([
  ['before the first step', /"containment\.begun"/],
  ...Array.from(
    { length: 9 },
    (_, index) =>
      [
        `after ${index + 1} changes of steps`,
        new RegExp(`(?:"containment\\.step-changed"[^]*?){${index + 1}}`),
      ] as const,
  ),
] as const)('killed %s, the next run ends where an undisturbed one does', async (_where, seen) => {
  await sandboxAdmin(sandbox.url).import(world);
  const [project, elsewhere] = [createProject({ manifest: null }), createProject({ manifest: null })];
  try {
    const first = project.begin(contain());
    await first.until(seen);
    first.kill('SIGKILL');
    const cut = await first.finished;
    expect(cut.signal).toBe('SIGKILL');
    const again = await project.run(contain());
    expect(again.code, again.stdout + again.stderr).toBe(0);
    const { id } = only(again.events, 'containment.begun').containment;
    expect(cut.stdout).toContain(`"id":"${id}"`);
    expect(await endStateOf(sandbox.url)).toEqual(CONTAINED);
    await soundJournal(project);

    const released = await elsewhere.run(`sessions release ${id} --yes --json --sandbox=${sandbox.url}`);
    expect(released.code, released.stdout + released.stderr).toBe(0);
    expect(await endStateOf(sandbox.url)).toMatchObject({ denied: [], assignments: 1 });
  } finally {
    await Promise.all([project.close(), elsewhere.close()]);
  }
});

/** Every intent has its outcome, if only that nobody wrote one. */
async function soundJournal(project: Project): Promise<void> {
  expect((await project.run(`journal verify --sandbox=${sandbox.url}`)).code).toBe(0);
  const { events } = await project.run(`journal show --json --sandbox=${sandbox.url}`);
  const phases = ofType(events, 'journal.listed').map(({ entry }) => entry.phase);
  const count = (...wanted: readonly string[]): number => phases.filter((phase) => wanted.includes(phase)).length;
  expect(count('intent')).toBe(count('done', 'failed', 'crashed'));
}
