import { expect, test } from 'vitest';
import { containmentPolicy } from '../../../src/domain/containment-policy.ts';
import { containmentId, isContainmentId, startOfId } from '../../../src/domain/containment/containment-id.ts';
import { denialsIn, isInForce, withDenial, withoutDenial } from '../../../src/domain/containment/denial.ts';

const NOW = new Date('2026-11-22T03:12:45Z');
const id = containmentId(NOW, 0.5);
const jane = { id, ticket: 'INC-4711/ü x', userId: 'u-jane', issuedBefore: null, until: '2026-11-23T03:12:45Z' };
const laura = { id: containmentId(NOW, 0.9), ticket: null, userId: 'u-laura', issuedBefore: null, until: null };
const older = { ...jane, id: containmentId(NOW, 0.7), userId: null, issuedBefore: '2026-11-22T03:13:15Z' };

test('an id tells the minute it began, and is read aloud without doubt', () => {
  expect(isContainmentId(id)).toBe(true);
  expect(startOfId(id)).toEqual(new Date('2026-11-22T03:12:00Z'));
  expect(id).not.toMatch(/[01AEIOU]/);
});

test('a denial is read back from the policy alone, whatever its ticket is called', () => {
  const text = withDenial(JSON.stringify(containmentPolicy()), jane);
  expect(denialsIn(text)).toEqual([jane]);
  const [, statement] = (JSON.parse(text) as { Statement: { Sid: string }[] }).Statement;
  expect(statement?.Sid).toMatch(/^[A-Za-z0-9]+$/);
});

test('older sessions of a role are denied as IAM revokes them, until their end where one is given', () => {
  const text = withDenial(null, older);
  expect(denialsIn(text)).toEqual([older]);
  expect(JSON.parse(text)).toMatchObject({
    Statement: [
      { Condition: { DateLessThan: { 'aws:TokenIssueTime': older.issuedBefore, 'aws:CurrentTime': older.until } } },
    ],
  });
  expect(denialsIn(withDenial(null, { ...older, issuedBefore: null }))).toEqual([]);
});

test('nobody else is touched: the prepared statement, those of others, other containments', () => {
  const foreign = { Sid: 'Ours', Effect: 'Deny', Action: 's3:*', Resource: '*' };
  const before = { Version: '2012-10-17', Id: 'kept', Statement: [...containmentPolicy().Statement, foreign] };
  const both = withDenial(withDenial(JSON.stringify(before), jane), laura);
  expect(denialsIn(both)).toEqual([jane, laura]);
  const left = withoutDenial(withoutDenial(both, jane.id) ?? '', laura.id);
  expect(JSON.parse(left ?? '')).toEqual(before);
});

test('the same containment stands once, as it was written last', () => {
  const longer = { ...jane, until: '2026-11-24T00:00:00Z' };
  expect(denialsIn(withDenial(withDenial(null, jane), longer))).toEqual([longer]);
});

test('of a policy that was made for it alone nothing is left', () => {
  expect(withoutDenial(withDenial(null, jane), jane.id)).toBeNull();
});

test.each(['no JSON', '[]', '{"Statement":["text"]}'])('%s is not written over', (text) => {
  expect(() => withDenial(text, jane)).toThrow();
  expect(denialsIn(text)).toEqual([]);
});

test('it acts until its end', () => {
  expect(isInForce(jane, NOW)).toBe(true);
  expect(isInForce(jane, new Date('2026-11-23T03:12:46Z'))).toBe(false);
  expect(isInForce(laura, new Date('2036-01-01'))).toBe(true);
});
