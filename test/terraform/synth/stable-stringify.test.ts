import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as standIn from '../../../src/terraform/synth/stand-ins/stable-stringify.ts';

type Stringify = (value: unknown, options: object) => string | undefined;

const cdktf = createRequire(createRequire(import.meta.url).resolve('cdktf'));
const file = cdktf.resolve('json-stable-stringify');
standIn.standInFor(file);
const stringify = standIn['module.exports'] as Stringify;
const itself = cdktf(file) as Stringify;

const endless: Record<string, unknown> = {};
endless['again'] = endless;

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.constantFrom<unknown>(null, undefined, true, '', 0, -0, new Date(0), () => 1, Symbol('s'), [], {}, [undefined]),
  fc.constantFrom<unknown>({ toJSON: () => undefined }, { toJSON: () => ({ b: 1, a: 2 }) }, endless),
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
})).value;

function outcome(by: Stringify, input: unknown, options: object): unknown {
  try {
    return { text: by(input, options) };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

test('what stands in for the stringifier of cdktf writes the same text', () => {
  const options = fc.constantFrom({ space: 2 }, { space: 4 }, {}, { space: 2, cycles: true });
  fc.assert(
    fc.property(value, options, (input, asked) => {
      expect(outcome(stringify, input, asked)).toStrictEqual(outcome(itself, input, asked));
    }),
    { numRuns: 500 },
  );
});
