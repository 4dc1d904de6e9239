import { describe, expect, test } from 'vitest';
import type { Transitions } from '../../../src/sandbox/world/world.ts';
import { World, type Change } from '../../../src/sandbox/world/world.ts';

const share = (name: string) =>
  ({
    arn: name,
    name,
    owner: 'o',
    region: 'r',
    allowExternal: true,
    status: 'ACTIVE',
    createdAt: 0,
    updatedAt: 0,
    tags: {},
    permissions: {},
  }) as const;

function freshWorld(transition: Transitions['forget-share'] = () => undefined) {
  const commits: (readonly Change[])[] = [];
  const faults: unknown[] = [];
  let ids = 0;
  const world = new World({
    now: () => 1_000,
    newId: () => String(++ids),
    onCommit: (changes) => commits.push(changes),
    onFault: (fault) => faults.push(fault),
  });
  world.open({ demo: false });
  const nothing = (): void => undefined;
  world.prepare(
    {
      'settle-association': nothing,
      'expire-invitation': nothing,
      'finish-deletion': nothing,
      'forget-share': transition,
      'advance-execution': nothing,
      'settle-resource': nothing,
      'end-session': nothing,
      'fail-job': nothing,
      'deliver-trails': nothing,
      'fire-rule': nothing,
    },
    nothing,
  );
  commits.length = 0;
  return { world, commits, faults };
}

describe('a transaction', () => {
  test('is told as a whole, with the last value of each record', () => {
    const { world, commits } = freshWorld();
    world.transact(() => {
      world.tables.shares.put('a', share('one'));
      world.tables.shares.put('a', share('two'));
      world.tables.shares.put('b', share('b'));
    });
    expect(commits).toEqual([
      [
        ['shares', 'a', share('two')],
        ['shares', 'b', share('b')],
      ],
    ]);
  });

  test('that throws leaves nothing behind, indexes included', () => {
    const { world, commits } = freshWorld();
    world.transact(() => world.tables.shares.put('a', share('a')));
    commits.length = 0;
    const failing = (): void =>
      world.transact(() => {
        world.tables.shares.delete('a');
        world.tables.shares.put('b', share('b'));
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(world.tables.shares.by('owner', 'o')).toEqual([share('a')]);
    expect(commits).toEqual([]);
  });

  test('is the only place for changes', () => {
    expect(() => freshWorld().world.tables.shares.put('a', share('a'))).toThrow('outside a transaction');
  });
});

describe('a timer', () => {
  test('goes off once, at its own time, in order', () => {
    const seen: string[] = [];
    const { world } = freshWorld((it, subject) => seen.push(`${subject} at ${it.now()}`));
    world.transact(() => {
      world.schedule('forget-share', 'late', 5_000);
      world.schedule('forget-share', 'early', 2_000);
      world.schedule('forget-share', 'moved', 1_500);
      world.schedule('forget-share', 'moved', 3_000);
      world.schedule('forget-share', 'cancelled', 2_500);
      world.cancel('forget-share', 'cancelled');
    });
    world.settle();
    expect(seen).toEqual([]);
    world.tick(10_000);
    world.tick(10_000);
    expect(seen).toEqual(['early at 2000', 'moved at 3000', 'late at 5000']);
  });

  test('whose transition throws is dropped, and the world goes on', () => {
    const { world, faults } = freshWorld(() => {
      throw new Error('a bug');
    });
    world.transact(() => world.schedule('forget-share', 'x', 2_000));
    world.tick(5_000);
    expect(faults).toHaveLength(1);
    expect(world.tables.timers.size).toBe(0);
  });
});

test('a realistic world takes minutes where the quick one takes moments, and keeps its pace', () => {
  const world = new World({ now: () => 0, newId: () => '1' });
  world.open({ demo: false, pace: 'realistic' });
  expect(world.pace.settle).toBeGreaterThan(30_000);
  const copy = new World({ now: () => 0, newId: () => '2' });
  for (const record of world.records()) copy.load(record);
  copy.open({ demo: true });
  expect([copy.id, copy.pace, copy.pending]).toEqual([world.id, world.pace, false]);
  copy.open({ demo: false, pace: 'quick' });
  expect(copy.pace.settle).toBeLessThan(1_000);
});

test('client tokens are forgotten when the world is opened hours later', () => {
  const world = new World({ now: () => 9 * 3_600_000, newId: () => '1' });
  world.load(['tokens', 'old', { request: 'r', made: 'm', usedAt: 0 }]);
  world.load(['tokens', 'new', { request: 'r', made: 'm', usedAt: 8 * 3_600_000 }]);
  world.open({ demo: false });
  expect([...world.tables.tokens.entries()].map(([key]) => key)).toEqual(['new']);
});
