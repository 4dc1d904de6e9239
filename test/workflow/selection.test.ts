import { expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { chooseStacks, selectStacks } from '../../src/workflow/selection.ts';

const NAMES = ['ml-prod', 'analytics-acceptance', 'research-acceptance', 'a.b'];

test.each([
  [[], NAMES],
  [['ml-prod'], ['ml-prod']],
  [
    ['research-acceptance', 'ml-prod'],
    ['ml-prod', 'research-acceptance'],
  ],
  [['*-acceptance'], ['analytics-acceptance', 'research-acceptance']],
  [['*'], NAMES],
  [['a.b'], ['a.b']],
  [
    ['*acc*', 'ml-*'],
    ['ml-prod', 'analytics-acceptance', 'research-acceptance'],
  ],
])('%j chooses %j, in the order of the app', (patterns, chosen) => {
  expect(selectStacks(NAMES, patterns)).toEqual(chosen);
});

test('what is excluded is left out, whether it was named or not; an unknown exclusion is an error', () => {
  const stacks = NAMES.map((name) => ({ name, account: '111122223333' }));
  expect(chooseStacks(stacks, { stacks: [], exclude: ['*-acceptance'] })).toEqual(['ml-prod', 'a.b']);
  expect(chooseStacks(stacks, { stacks: ['*-acceptance'], exclude: ['research-acceptance'] })).toEqual([
    'analytics-acceptance',
  ]);
  expect(problemsOf(() => chooseStacks(stacks, { stacks: [], exclude: ['ml-prd'] }))).toMatchObject([
    { code: 'UnknownStack', what: 'there is no stack ml-prd' },
  ]);
});

test('every unknown name is an error of its own, with the nearest name where one is near', () => {
  const problems = problemsOf(() => selectStacks(NAMES, ['ml-prd', 'zzz', 'a?b', 'q*']));
  expect(problems.map(({ code }) => code)).toEqual(['UnknownStack', 'UnknownStack', 'UnknownStack', 'UnknownStack']);
  expect(problems[0]).toMatchObject({ what: 'there is no stack ml-prd', fix: 'did you mean ml-prod?' });
  expect(problems[1]?.fix).not.toContain('did you mean');
  expect(problems[3]).toMatchObject({ what: 'no stack matches q*' });
});

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof SagelaneError) return thrown.problems;
  }
  return [];
}
