import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { resourceTypes } from '../../../../src/sandbox/provider/resources/index.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';
import { companies } from '../lives/index.ts';
import { storage } from '../lives/storage.ts';
import { live } from '../support/life.ts';
import { serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath } from '../support/terraform.ts';

test('every type of the schema is served, and has a life to go through', () => {
  const addresses = Object.values(companies).flatMap(({ lives }) => Object.keys(lives({})));
  const lived = [...new Set(addresses.map((address) => address.split('.')[0]))].sort();
  const known = Object.keys(schemaData().resources).sort();
  expect(lived).toEqual(known);
  expect(resourceTypes.map(({ type }) => type).sort()).toEqual(known);
});

describe.skipIf(!terraformOnPath)('a whole life with the real terraform', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  // The other lives are in all-types.long.test.ts.
  test('buckets, access grants and trails', { timeout: 120_000 }, () => live(served, storage));
});
