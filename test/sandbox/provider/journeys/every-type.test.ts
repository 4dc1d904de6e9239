import { expect, test } from 'vitest';

import { resourceTypes } from '../../../../src/sandbox/provider/resources/index.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';
import { companies } from '../lives/index.ts';

/** They go through it in all-types.long.test.ts. */
test('every type of the schema is served, and has a life to go through', () => {
  const addresses = Object.values(companies).flatMap(({ lives }) => Object.keys(lives({})));
  const lived = [...new Set(addresses.map((address) => address.split('.')[0]))].sort();
  const known = Object.keys(schemaData().resources).sort();
  expect(lived).toEqual(known);
  expect(resourceTypes.map(({ type }) => type).sort()).toEqual(known);
});
