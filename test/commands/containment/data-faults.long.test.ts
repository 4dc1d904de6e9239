import { describe, expect, test } from 'vitest';
import { USUAL_CHOICES } from '../../../src/domain/containment/containment.ts';
import { dataStateOf, GIVEN, giveData, TAKEN } from './data.ts';
import { FAULTS, survives } from './faults.ts';
import { incident } from './incident.ts';

/** Calls of the steps that are done by choice, and of what looks for them. */
const OPERATIONS = [
  'ListAccessGrants',
  'DeleteAccessGrant',
  'ListPermissions',
  'RevokePermissions',
  'PutApplicationSessionConfiguration',
] as const;

const choices = { ...USUAL_CHOICES, grants: true, lakePermissions: true, noNewSessions: true };
const BY_CHOICE = {
  wish: { choices },
  prepare: async (url: string): Promise<void> => {
    await giveData(url);
    expect(await dataStateOf(url)).toEqual(GIVEN);
  },
  isContained: async (url: string) => expect(await dataStateOf(url)).toEqual(TAKEN),
  isReleased: async (url: string) => expect(await dataStateOf(url)).toEqual(GIVEN),
};

describe.each(OPERATIONS)('%s', (operation) => {
  test.each(Object.entries(FAULTS))('%s', (_words, rule) => survives({ ...rule, operation }, BY_CHOICE));
});

describe.each(['CreateAccessGrant', 'GrantPermissions'])('%s, when it is given back', (operation) => {
  test.each(Object.entries(FAULTS))('%s', async (_words, rule) => {
    const world = await incident();
    await giveData(world.url);
    const machine = await world.machine();
    const { containment } = await machine.contain({ choices });
    const fault = await world.admin.addFault({ ...rule, operation });
    await machine.release(containment.id);
    await world.admin.clearFaults(fault.id);
    // What was given back is not given twice; the denial is lifted once all of it is.
    if ((await dataStateOf(world.url)).grants.length + (await dataStateOf(world.url)).lake.length < 2)
      expect((await machine.release(containment.id)).failed).toEqual([]);
    expect(await dataStateOf(world.url)).toEqual(GIVEN);
  });
});
