import { expect, test } from 'vitest';
import { mapLimit } from '../../src/domain/map-limit.ts';

test('results keep their order, and never more than the limit are at work', async () => {
  let inside = 0;
  let most = 0;
  const results = await mapLimit([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, (inside += 1));
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    inside -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

test('nothing to do is done', async () => {
  expect(await mapLimit([], 4, () => Promise.reject(new Error('never')))).toEqual([]);
});

test('the first error ends it', async () => {
  await expect(mapLimit([1, 2, 3], 1, (item) => Promise.reject(new Error(`of ${item}`)))).rejects.toThrow('of 1');
});
