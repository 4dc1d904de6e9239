import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeMessage, encodeMessage } from '../../../../src/sandbox/provider/protocol/codec.ts';

const integer = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const bytes = fc.uint8Array({ maxLength: 300 });
const step = fc.oneof(
  fc.record({ attribute_name: fc.string() }),
  fc.record({ element_key_string: fc.string() }),
  fc.record({ element_key_int: integer }),
);
const diagnostic = fc.record({
  severity: integer,
  summary: fc.string({ unit: 'grapheme' }),
  detail: fc.string({ maxLength: 400 }),
  attribute: fc.record({ steps: fc.array(step) }),
});

/** Bytes as hexadecimal text, whatever class holds them; what is undefined is left out. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([name, one]) => [name, plain(one)]));
}

describe('the protobuf codec', () => {
  test('reads back whatever it wrote', () => {
    const response = fc.record({
      planned_state: fc.record({ msgpack: bytes, json: bytes }),
      requires_replace: fc.array(fc.record({ steps: fc.array(step) })),
      planned_private: bytes,
      diagnostics: fc.array(diagnostic),
      legacy_type_system: fc.boolean(),
    });
    fc.assert(
      fc.property(response, (message) => {
        const read = decodeMessage('PlanResponse', encodeMessage('PlanResponse', message));
        expect(plain(read)).toEqual(plain(message));
      }),
    );
  });

  test('keeps maps of messages, whatever their keys', () => {
    // protobufjs leaves this one name out, so that no message reaches a prototype; no type of a provider is called so.
    const name = fc.string().filter((text) => text !== '__proto__');
    const names = fc.dictionary(name, fc.record({ version: fc.nat() })).map((map) => ({ ...map }));
    fc.assert(
      fc.property(names, (schemas) => {
        const read = decodeMessage('SchemaResponse', encodeMessage('SchemaResponse', { resource_schemas: schemas }));
        const versions = Object.entries(read.resource_schemas).map(([name, schema]) => [name, schema.version]);
        expect(new Map(versions as [string, number][])).toEqual(
          new Map(Object.entries(schemas).map(([name, schema]) => [name, schema.version])),
        );
      }),
    );
  });

  test('tells an optional zero from nothing', () => {
    const path = { steps: [{ element_key_int: 0 }, { attribute_name: '' }] };
    const [index, name] = decodeMessage('AttributePath', encodeMessage('AttributePath', path)).steps;
    expect([index?.element_key_int, index?.attribute_name]).toEqual([0, undefined]);
    expect([name?.element_key_int, name?.attribute_name]).toEqual([undefined, '']);
  });

  test('skips the fields of a newer terraform', () => {
    const known = encodeMessage('ImportRequest', { type_name: 'aws_x', id: 'y' });
    // Field 9 as varint, as 8 bytes, as text and as 4 bytes.
    const unknown = [
      [0x48, 1],
      [0x49, 1, 2, 3, 4, 5, 6, 7, 8],
      [0x4a, 2, 65, 66],
      [0x4d, 1, 2, 3, 4],
    ];
    const message = Buffer.concat([...unknown.map((one) => Buffer.from(one)), known]);
    expect(decodeMessage('ImportRequest', message)).toEqual({ type_name: 'aws_x', id: 'y' });
  });

  test('refuses a message that was cut, and never hangs on noise', () => {
    const whole = encodeMessage('ImportRequest', { type_name: 'aws_x', id: 'y' });
    expect(() => decodeMessage('ImportRequest', whole.subarray(0, whole.length - 1))).toThrow(/protobuf: /);
    fc.assert(
      fc.property(bytes, (noise) => {
        try {
          decodeMessage('PlanRequest', noise);
        } catch (thrown) {
          expect(String(thrown)).toMatch(/protobuf: /);
        }
      }),
    );
  });
});
