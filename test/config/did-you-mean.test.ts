import { expect, test } from 'vitest';
import { closest } from '../../src/config/did-you-mean.ts';

test.each([
  ['ownr', 'owner'],
  ['onwer', 'owner'],
  ['pipeline', 'pipelines'],
  ['Owner', 'owner'],
  ['x', undefined],
  ['nothing', undefined],
  ['', undefined],
  ['o'.repeat(10_000), undefined],
])('%s suggests %s', (word, expected) => {
  expect(closest(word, ['owner', 'pipelines', 'permission', 'with'])).toBe(expected);
});

test('the nearest of several is suggested', () => {
  expect(closest('churn-traim', ['churn-trains', 'churn-train'])).toBe('churn-train');
});
