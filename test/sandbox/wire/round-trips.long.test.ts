import { expect, test } from 'vitest';
import { CLIENTS, roundTrips } from './round-trips.ts';

test.each(Object.entries(CLIENTS))('every operation of %s survives many random round trips', async (_name, load) => {
  expect((await roundTrips(await load(), 20)).lost).toEqual([]);
});
