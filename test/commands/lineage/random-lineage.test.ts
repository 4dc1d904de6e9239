import { afterAll, beforeAll, test } from 'vitest';
import { showsWhatMayBeSeen } from './lineage-property.ts';
import { lineageWorld, type LineageWorld } from './lineage-world.ts';

let world: LineageWorld;
beforeAll(async () => (world = await lineageWorld()));
afterAll(() => world.close());

test('of some random lineages over accounts everything that may be seen is shown, and nothing that may not', () =>
  showsWhatMayBeSeen(world, 8));
