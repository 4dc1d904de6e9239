import { expect, test } from 'vitest';
import { CLIENTS, errorTrips, roundTrips } from './round-trips.ts';

// What catches a change of the SDK's schemas or protocols; the long form is beside this file.
test.each(Object.entries(CLIENTS))('every operation of %s survives the way there and back', async (_name, load) => {
  const { count, lost } = await roundTrips(await load(), 2);
  expect(count).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

test.each(Object.entries(CLIENTS))('every modelled error of %s arrives typed', async (_name, load) => {
  const { count, lost } = await errorTrips(await load());
  expect(count).toBeGreaterThan(3);
  expect(lost).toEqual([]);
});
