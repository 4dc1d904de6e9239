import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventsOf, only } from '../helpers/cli.ts';
import { halfWay, type HalfWay } from '../helpers/half-way.ts';
import { letTimePass, OWNER, ramOf } from '../helpers/given-sandbox.ts';

let world: HalfWay;
let disk: string;
let mounted = false;
beforeEach(async () => {
  world = await halfWay();
  disk = join(world.project.folder, '.sagelane');
  mkdirSync(disk, { recursive: true });
  mounted = mount(disk);
});
afterEach(async () => {
  if (mounted) execFileSync('umount', ['--lazy', disk]);
  await world.project.close();
});

/** A small disk of its own; only root may have one. */
function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('SKIPPED: no disk can be mounted here\n');
    return false;
  }
}

/** Takes what is left of the disk, to the last byte. */
function fill(file: string): void {
  for (const size of [1 << 20, 4096, 1])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'ENOSPC' });
    }
}

const shares = async (): Promise<readonly unknown[]> =>
  ((await ramOf(world.sandbox.url, OWNER).getResourceShares({ resourceOwner: 'SELF' })).resourceShares ?? [])
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ name }) => name)
    .sort();

test('an apply is not begun on a disk that has no room for its state', async () => {
  if (!mounted) return;
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(12 << 20));
  const { code, stderr } = await world.project.run(`apply ${world.at} --yes`);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error DiskFull: only \d+ KiB of disk are free, an apply wants 16 MiB/);
  expect(await shares()).toEqual([]);
  rmSync(join(disk, 'ballast'));
  await world.recovers();
});

test('when the disk is full in the middle of an apply, that is said, and nothing is lost once there is room', async () => {
  if (!mounted) return;
  const apply = await world.apply();
  fill(join(disk, 'ballast'));
  await letTimePass(world.sandbox.url, apply);
  const { code, stdout, stderr, events } = await apply.finished;
  expect(code).toBe(1);
  expect(only(events, 'stack.failed').problems[0]).toMatchObject({
    code: 'DiskFull',
    where: expect.any(String) as string,
  });
  expect(stderr).toMatch(/^error JournalOutcomeUnwritten: /);
  expect(stdout + stderr).not.toMatch(/Internal|nothing was done/);
  const made = await shares();
  expect(made).toEqual(['churn', 'churn-readers']);

  rmSync(join(disk, 'ballast'));
  const plan = await world.project.run(`plan ${world.at} --json`);
  if (plan.code === 1) {
    // The state was torn: it is named with the way back, which is gone here.
    const [problem] = only(eventsOf(plan.stdout), 'stack.failed').problems;
    expect(problem).toMatchObject({
      code: 'StateUnreadable',
      fix: expect.stringContaining('sagelane import') as string,
    });
    const state = problem?.where ?? '';
    expect(existsSync(state)).toBe(true);
    renameSync(state, `${state}.torn`);
    const taken = await world.settled(`import ${world.at} --out bundle --json`);
    expect(only(taken.events, 'plan.finished').summary).toMatchObject({ delete: 0, replace: 0 });
    expect((await world.settled(`apply ${world.at} --bundle bundle --yes`)).code).toBe(0);
  }
  await world.recovers();
  expect(await shares()).toEqual(made);
});
