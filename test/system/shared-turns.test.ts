import { expect, test } from 'vitest';
import { sharedTurns } from '../../src/system/shared-turns.ts';

test('who asks while work goes on shares the next turn with the others who do', async () => {
  let value = 1;
  const done: number[] = [];
  const ends: (() => void)[] = [];
  const turn = sharedTurns(async () => {
    const taken = value;
    await new Promise<void>((resolve) => ends.push(resolve));
    done.push(taken);
  });
  const first = turn();
  await Promise.resolve();
  const later = [2, 3].map((next) => {
    value = next;
    return turn();
  });
  ends.shift()?.();
  await first;
  await Promise.resolve();
  ends.shift()?.();
  await Promise.all(later);
  expect(done).toEqual([1, 3]);
});

test('a turn that fails fails for those who shared it, and for nobody after them', async () => {
  let broken = true;
  const turn = sharedTurns(() => (broken ? Promise.reject(new Error('full')) : Promise.resolve()));
  await expect(Promise.all([turn(), turn()])).rejects.toThrow('full');
  broken = false;
  await expect(turn()).resolves.toBeUndefined();
});
