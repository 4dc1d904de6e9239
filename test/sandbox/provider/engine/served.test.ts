import { expect, test } from 'vitest';
import { dataSourceTypes } from '../../../../src/sandbox/provider/data-sources/index.ts';
import { servedDataSource, servedResource } from '../../../../src/sandbox/provider/engine/served.ts';
import { resourceTypes } from '../../../../src/sandbox/provider/resources/index.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';

test('every type of the schema is served', () => {
  const { resources, dataSources } = schemaData();
  expect(resourceTypes.map(({ type }) => type).sort()).toEqual(Object.keys(resources).sort());
  expect(dataSourceTypes.map(({ type }) => type).sort()).toEqual(Object.keys(dataSources).sort());
});

test.each([servedResource, servedDataSource])('a type that is not served says so, and what serves it', (served) => {
  expect(() => served('aws_quantum_ledger')).toThrow(
    "aws_quantum_ledger is not served by the sandbox's provider yet; use --provider genuine",
  );
});
