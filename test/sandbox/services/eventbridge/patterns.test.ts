import { expect, test } from 'vitest';
import { patternProblem } from '../../../../src/sandbox/services/eventbridge/model/pattern-problem.ts';
import { matchesPattern } from '../../../../src/sandbox/services/eventbridge/model/patterns.ts';

const event = {
  source: 'shop',
  empty: [],
  detail: { name: 'Blue Shirt', size: 3, sold: false, tags: ['new', 'sale'], maker: null, ip: '10.0.0.7' },
};

test.each([
  [{ source: ['shop', 'other'] }, true],
  [{ source: ['other'] }, false],
  [{ detail: { size: [3], sold: [false], maker: [null] } }, true],
  [{ detail: { size: ['3'] } }, false],
  [{ detail: { tags: ['sale'] } }, true],
  [{ detail: { name: [{ prefix: 'Blue' }] } }, true],
  [{ detail: { name: [{ prefix: { 'equals-ignore-case': 'blue' } }] } }, true],
  [{ detail: { name: [{ suffix: 'Shirt' }] } }, true],
  [{ detail: { name: [{ 'equals-ignore-case': 'BLUE SHIRT' }] } }, true],
  [{ detail: { name: [{ wildcard: 'B*e*t' }] } }, true],
  [{ detail: { name: [{ wildcard: 'Blue?Shirt' }] } }, false],
  [{ detail: { name: [{ 'anything-but': 'Red' }] } }, true],
  [{ detail: { name: [{ 'anything-but': ['Blue Shirt', 'Red'] }] } }, false],
  [{ detail: { name: [{ 'anything-but': { prefix: 'Blue' } }] } }, false],
  [{ detail: { colour: [{ 'anything-but': 'Red' }] } }, false],
  [{ detail: { name: [{ exists: true }] } }, true],
  [{ detail: { colour: [{ exists: false }] } }, true],
  [{ empty: [{ exists: false }] }, true],
  [{ detail: { size: [{ numeric: ['>', 2, '<', 4] }] } }, true],
  [{ detail: { size: [{ numeric: ['>=', 4] }] } }, false],
  [{ detail: { ip: [{ cidr: '10.0.0.0/24' }] } }, true],
  [{ detail: { ip: [{ cidr: '10.0.1.0/24' }] } }, false],
  [{ $or: [{ source: ['other'] }, { detail: { size: [3] } }] }, true],
  [{ detail: { $or: [{ size: [4] }, { sold: [true] }] } }, false],
])('%j matches: %s', (pattern, expected) => {
  expect(patternProblem(JSON.stringify(pattern))).toBeUndefined();
  expect(matchesPattern(pattern, event)).toBe(expected);
});

test.each([
  ['{', 'not valid JSON'],
  ['[]', 'not an object'],
  ['{}', 'Empty objects'],
  ['{"source":"shop"}', 'must be an object or an array'],
  ['{"source":[]}', 'Empty arrays'],
  ['{"source":[{"begins":"a"}]}', 'Unrecognized match type begins'],
  ['{"source":[{"prefix":"a","suffix":"b"}]}', 'Only one key'],
  ['{"detail":{"n":[{"numeric":[">","2"]}]}}', 'numeric'],
  ['{"$or":[{"source":["a"]}]}', 'at least two'],
  ['{"detail":{"ip":[{"cidr":"10.0.0.0/64"}]}}', 'cidr'],
])('%s is no pattern: %s', (text, problem) => {
  expect(patternProblem(text)).toContain(problem);
});
