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
