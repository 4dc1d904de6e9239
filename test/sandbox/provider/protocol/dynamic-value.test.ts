import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromDynamicValue, toDynamicValue } from '../../../../src/sandbox/provider/protocol/dynamic-value.ts';
import { UNKNOWN, Unknown, isUnknown, isWhollyKnown } from '../../../../src/sandbox/provider/values/value.ts';
import type { Value } from '../../../../src/sandbox/provider/values/value.ts';

const decoded = (msgpack: Uint8Array): Value => fromDynamicValue({ msgpack, json: new Uint8Array(0) });

const value = fc.letrec<{ any: Value }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
    fc.string({ unit: 'grapheme' }),
    fc.constant(UNKNOWN),
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map((refinement) => new Unknown(refinement)),
    fc.array(tie('any')),
    fc
      .dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('any'),
      )
      .map((map): Value => ({ ...map })),
  ),
})).any;

describe('dynamic values', () => {
  test('come back as they were, unknowns and their refinements included', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(decoded(toDynamicValue(one).msgpack ?? new Uint8Array())).toEqual(one);
      }),
    );
  });

  test('an unknown is written as terraform reads it', () => {
    expect(Buffer.from(toDynamicValue(UNKNOWN).msgpack ?? []).toString('hex')).toBe('d40000');
  });

  test('a refined unknown of terraform 1.11 is unknown, and goes back byte by byte', () => {
    // What terraform sends for "pre-${x.id}": not null, with the prefix `pre-`.
    const sent = Buffer.from('c7090c8201c202a47072652d', 'hex');
    const read = decoded(sent);
    expect(isUnknown(read)).toBe(true);
    expect(Buffer.from(toDynamicValue(read).msgpack ?? []).equals(sent)).toBe(true);
  });

  test('an extension of a newer terraform is unknown too, wherever it is', () => {
    expect(isWhollyKnown(decoded(Buffer.from('81a16191d42a00', 'hex')))).toBe(false);
  });

  test('JSON is understood where terraform sends it', () => {
    const json = Buffer.from('{"a":[1,null]}');
    expect(fromDynamicValue({ msgpack: new Uint8Array(0), json })).toEqual({ a: [1, null] });
    expect(fromDynamicValue(undefined)).toBeNull();
  });
});
