import { describe, expect, test } from 'vitest';

import { resourceTypes } from '../../../src/sandbox/provider/resources/index.ts';
import { dataSourceTypes } from '../../../src/sandbox/provider/data-sources/index.ts';
import { decodeMessage } from '../../../src/sandbox/provider/protocol/codec.ts';
import { conform } from '../../../src/sandbox/provider/schema/conform.ts';
import { equalOfType } from '../../../src/sandbox/provider/schema/equality.ts';
import { schemaData } from '../../../src/sandbox/provider/schema/schema-data.ts';
import { schemaResponse } from '../../../src/sandbox/provider/schema/schema-message.ts';
import { UNKNOWN } from '../../../src/sandbox/provider/values/value.ts';

describe('the schema', () => {
  const response = decodeMessage('SchemaResponse', schemaResponse());

  test('holds every type of the data file, served or not', () => {
    expect(Object.keys(response.resource_schemas)).toHaveLength(54);
    expect(Object.keys(response.data_source_schemas)).toHaveLength(14);
    for (const { type } of resourceTypes) expect(response.resource_schemas).toHaveProperty(type);
    for (const { type } of dataSourceTypes) expect(response.data_source_schemas).toHaveProperty(type);
  });

  test('says of an attribute what the genuine provider says', () => {
    const share = response.resource_schemas['aws_ram_resource_share'];
    const permissions = share?.block?.attributes.find((one) => one.name === 'permission_arns');
    expect(Buffer.from(permissions?.type ?? []).toString()).toBe('["set","string"]');
    expect(permissions).toMatchObject({ optional: true, computed: true, required: false });
    expect(share?.block?.block_types.find((one) => one.type_name === 'timeouts')?.nesting).toBe(1);
  });

  test('is encoded once', () => {
    expect(schemaResponse()).toBe(schemaResponse());
  });
});

test('an object is completed to the schema, and loses what the schema does not know', () => {
  const { block } = schemaData().resources['aws_ram_resource_share'] ?? { block: {} };
  const whole = conform(block, { name: 'x', gone: true, tags: UNKNOWN });
  expect(Object.keys(whole).sort()).toEqual(
    [...Object.keys(block.attributes ?? {}), ...Object.keys(block.block_types ?? {})].sort(),
  );
  expect(whole).toMatchObject({
    name: 'x',
    arn: null,
    tags: UNKNOWN,
    resource_share_configuration: [],
    timeouts: null,
  });
});

test.each([
  ['sets have no order', ['set', 'string'], ['a', 'b'], ['b', 'a'], true],
  ['lists have', ['list', 'string'], ['a', 'b'], ['b', 'a'], false],
  ['a set counts its elements', ['set', 'string'], ['a'], ['a', 'b'], false],
  ['maps have no order of keys', ['map', 'string'], { a: '1', b: '2' }, { b: '2', a: '1' }, true],
  ['null is not empty', ['list', 'string'], null, [], false],
  ['unknown equals nothing that is known', 'string', UNKNOWN, 'a', false],
] as const)('%s', (_what, type, left, right, equal) => {
  expect(equalOfType(type, left, right)).toBe(equal);
});
