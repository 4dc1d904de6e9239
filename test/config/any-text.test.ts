import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GOOD, problemsOfText } from './manifest-text.ts';

/** GOOD with a piece cut out and something put in its place. */
const damaged = fc
  .tuple(
    fc.nat(GOOD.length),
    fc.nat(40),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\t',
        '"',
        '{',
        '}',
        '[',
        ': ',
        '- ',
        '&a ',
        '*a',
        '!!x ',
        '<<',
        '__proto__',
        '~',
        '\u0000',
        '\u001b[2J',
      ),
      fc.json({ maxDepth: 3 }),
    ),
  )
  .map(([from, length, text]) => GOOD.slice(0, from) + text + GOOD.slice(from + length));

// `problemsOfText` throws on by itself what is no SagelaneError.
test('a damaged manifest is a manifest or a list of problems with places, never another failure', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      for (const { at, code, what } of problemsOfText(text)) {
        expect(code).toMatch(/^[A-Z][A-Za-z]+$/);
        expect(what).not.toBe('');
        expect(at?.line).toBeGreaterThan(0);
        expect(at?.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('any text at all ends in problems, never in another failure', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(problemsOfText(text).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('any JSON value ends in problems, never in another failure', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(problemsOfText(text).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('any value in any place ends in a manifest or in problems', () => {
  const keys = ['version', 'region', 'organization', 'backend', 'accounts', 'shares'];
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...keys), value, (key, replacement) => {
      const root = {
        version: 1,
        region: 'us-east-1',
        accounts: { a: { id: '111122223333' } },
        shares: [{ name: 'x', owner: 'a', pipelines: ['p'], with: ['444455556666'], permission: 'read' }],
        [key]: replacement,
      };
      problemsOfText(JSON.stringify(root));
    }),
    { numRuns: 300 },
  );
});
