import { createRequire } from 'node:module';
import { DefaultTokenResolver, Fn, Lazy, StringConcat, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as standIn from '../../../src/terraform/synth/stand-ins/resolve.ts';

type Resolve = (value: unknown, options: object) => unknown;

const require = createRequire(import.meta.url);
const file = require.resolve('cdktf/lib/tokens/private/resolve.js');
standIn.standInFor(file);
const { resolve } = standIn['module.exports'] as { readonly resolve: Resolve };
const itself = (require(file) as { readonly resolve: Resolve }).resolve;

const scope = new TerraformStack(Testing.app(), 'stack');
const variable = new TerraformVariable(scope, 'variable', {});
const number = Token.asNumber(variable.value);
const TOKENS = [
  variable.stringValue,
  `before ${variable.stringValue} behind`,
  `${number} and ${variable.stringValue}`,
  number,
  [Token.asNumberList(variable.value)[0]],
  variable.listValue,
  Token.asStringMap(variable.value),
  { [variable.stringValue]: 1 },
  Lazy.anyValue({ produce: () => ({ a: variable.stringValue, b: undefined, c: [undefined, 1] }) }),
  Fn.join('-', [variable.stringValue, 'x']),
  variable.value,
];
const PLAIN = [
  ...[
    '',
    'arn:aws:iam::111122223333:role/a',
    'pipeline-e2e-1',
    '1e+5',
    '-1.5e+300',
    '${not.a.token}',
    '$${escaped}',
    '}',
  ],
  ...[0, -1, 1.5, -1e199, Number.MAX_SAFE_INTEGER, true, false, null, undefined, new Date(0), '__proto__', 'resolve'],
];
// What may stand nowhere: both say so, in the same words.
const WRONG = ['String Map Token Value', -123456789, () => 1, scope, '#{TfToken[TOKEN.0]}'];

const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...PLAIN) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...TOKENS) },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.double(), fc.constantFrom<unknown>(...WRONG)) },
);
const key = fc.constantFrom('name', 'tags', 'a-b', '0', '//', 'e+1', 'toString', variable.stringValue);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
})).value;

/** What comes out, or why nothing does. */
function outcome(by: Resolve, input: unknown, preparing: boolean): unknown {
  try {
    return { value: by(input, { scope, preparing, resolver: new DefaultTokenResolver(new StringConcat()) }) };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

test('what stands in for the resolver of cdktf resolves as it does', () => {
  fc.assert(
    fc.property(value, fc.boolean(), (input, preparing) => {
      expect(outcome(resolve, input, preparing)).toStrictEqual(outcome(itself, input, preparing));
    }),
    { numRuns: 300 },
  );
});

test('nothing that was handed in is handed out, for it is merged into', () => {
  const given = { a: { b: [1, { c: 2 }] } };
  const resolved = resolve(given, { scope, resolver: new DefaultTokenResolver(new StringConcat()) }) as typeof given;
  expect(resolved).toEqual(given);
  expect(resolved.a.b).not.toBe(given.a.b);
  expect(resolved.a.b[1]).not.toBe(given.a.b[1]);
});

test('what is in itself ends in the words of cdktf', () => {
  const endless: Record<string, unknown> = {};
  endless['again'] = endless;
  expect(outcome(resolve, endless, false)).toMatchObject({ message: expect.stringContaining('circular') as string });
});
