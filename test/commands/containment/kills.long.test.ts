import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxAdmin, startSandbox, type RunningSandbox, type SandboxExport } from '../../../src/sandbox/index.ts';
import { systemClock } from '../../../src/app/system-clock.ts';
import { createProject, only, ofType, type Project } from '../../helpers/cli.ts';
import { dataStateOf, GIVEN, giveData, TAKEN } from './data.ts';
import { CONTAINED, endStateOf } from './end-state.ts';

let sandbox: RunningSandbox;
let world: SandboxExport;
beforeAll(async () => {
  sandbox = await startSandbox({}, systemClock);
  world = await sandboxAdmin(sandbox.url).export();
});
afterAll(() => sandbox.close());

const contain = (...flags: readonly string[]): readonly string[] => [
  ...['sessions', 'contain', '--user', 'jane', '--yes', '--reason', 'laptop stolen', '--ticket', 'INC-1', '--json'],
  `--sandbox=${sandbox.url}`,
  ...flags,
];

/** Where -9 hits: after that many of the steps told what they came to. */
const afterSteps = (most: number): readonly (readonly [where: string, seen: RegExp])[] => [
  ['before the first step', /"containment\.begun"/],
  ...Array.from(
    { length: most },
    (_, index) =>
      [
        `after ${index + 1} changes of steps`,
        new RegExp(`(?:"containment\\.step-changed"[^]*?){${index + 1}}`),
      ] as const,
  ),
];

interface Scene {
  readonly flags: readonly string[];
  readonly isContained: () => Promise<void>;
  readonly isReleased: () => Promise<void>;
}

async function killed(seen: RegExp, { flags, isContained, isReleased }: Scene): Promise<void> {
  const [project, elsewhere] = [createProject({ manifest: null }), createProject({ manifest: null })];
  try {
    const first = project.begin(contain(...flags));
    await first.until(seen);
    first.kill('SIGKILL');
    const cut = await first.finished;
    expect(cut.signal).toBe('SIGKILL');
    const again = await project.run(contain(...flags));
    expect(again.code, again.stdout + again.stderr).toBe(0);
    const { id } = only(again.events, 'containment.begun').containment;
    expect(cut.stdout).toContain(`"id":"${id}"`);
    expect(await endStateOf(sandbox.url)).toEqual(CONTAINED);
    await isContained();
    await soundJournal(project);

    // What only the record knows is given back where it is kept.
    const place = flags.length === 0 ? elsewhere : project;
    const released = await place.run(`sessions release ${id} --yes --json --sandbox=${sandbox.url}`);
    expect(released.code, released.stdout + released.stderr).toBe(0);
    expect(await endStateOf(sandbox.url)).toMatchObject({ denied: [], assignments: 1 });
    await isReleased();
  } finally {
    await Promise.all([project.close(), elsewhere.close()]);
  }
}

test.each(afterSteps(9))('killed %s, the next run ends where an undisturbed one does', async (_where, seen) => {
  await sandboxAdmin(sandbox.url).import(world);
  const nothing = (): Promise<void> => Promise.resolve();
  await killed(seen, { flags: [], isContained: nothing, isReleased: nothing });
});

// What comes before is denied and stopped in the same order as above.
test.each(afterSteps(12).slice(5))(
  'killed %s, what is taken back by choice is taken, and given back, once',
  async (_where, seen) => {
    await sandboxAdmin(sandbox.url).import(world);
    await giveData(sandbox.url);
    await killed(seen, {
      flags: ['--grants', '--lake-permissions', '--no-new-sessions'],
      isContained: async () => expect(await dataStateOf(sandbox.url)).toEqual(TAKEN),
      isReleased: async () => expect(await dataStateOf(sandbox.url)).toEqual(GIVEN),
    });
  },
);

/** Every intent has its outcome, if only that nobody wrote one. */
async function soundJournal(project: Project): Promise<void> {
  expect((await project.run(`journal verify --sandbox=${sandbox.url}`)).code).toBe(0);
  const { events } = await project.run(`journal show --json --sandbox=${sandbox.url}`);
  const phases = ofType(events, 'journal.listed').map(({ entry }) => entry.phase);
  const count = (...wanted: readonly string[]): number => phases.filter((phase) => wanted.includes(phase)).length;
  expect(count('intent')).toBe(count('done', 'failed', 'crashed'));
}
