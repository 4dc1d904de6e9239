import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConditionKeys } from '../../../src/sandbox/access/condition-keys.ts';
import { evaluate, evaluateResource, type Question, type Verdict } from '../../../src/sandbox/access/evaluate.ts';
import { statementsOf, type Statement } from '../../../src/sandbox/access/policy.ts';
import { matchesArn, matchesWildcard } from '../../../src/sandbox/access/wildcards.ts';

const ROLE = 'arn:aws:iam::111122223333:role/studio';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/studio/jane';
const PIPELINE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn';

const policy = (...Statement: object[]): readonly Statement[] =>
  statementsOf(JSON.stringify({ Version: '2012-10-17', Statement }));

const question = (keys: Record<string, string | string[]> = {}, more: Partial<Question> = {}): Question => ({
  action: 'sagemaker:StartPipelineExecution',
  resource: PIPELINE,
  keys: new ConditionKeys(keys),
  asker: { arn: SESSION, account: '111122223333', role: ROLE },
  ...more,
});

const ask = (statement: object, keys: Record<string, string | string[]> = {}): Verdict =>
  evaluate(policy({ Effect: 'Allow', Action: '*', Resource: '*', ...statement }), question(keys));

describe('a statement', () => {
  test.each<[object, Verdict]>([
    [{ Action: 'sagemaker:StartPipelineExecution' }, 'allow'],
    [{ Action: 'SageMaker:start*' }, 'allow'],
    [{ Action: ['iam:*', 'sagemaker:*Execution'] }, 'allow'],
    [{ Action: 'sagemaker:Stop*' }, 'none'],
    [{ Action: 'sagemaker' }, 'none'],
    [{ Action: undefined, NotAction: 'iam:*' }, 'allow'],
    [{ Action: undefined, NotAction: ['iam:*', 'sagemaker:*'] }, 'none'],
    [{ Resource: PIPELINE }, 'allow'],
    [{ Resource: 'arn:aws:sagemaker:*:*:pipeline/ch?rn' }, 'allow'],
    [{ Resource: 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/CHURN' }, 'none'],
    [{ Resource: 'arn:aws:sagemaker' }, 'allow'],
    [{ Resource: undefined, NotResource: 'arn:aws:iam::*:role/*' }, 'allow'],
    [{ Effect: 'Deny' }, 'deny'],
  ])('%j says %s', (statement, verdict) => {
    expect(ask(statement)).toBe(verdict);
  });
});

describe('a condition', () => {
  const KEYS = {
    'aws:PrincipalArn': ROLE,
    'aws:TokenIssueTime': '2026-11-21T12:00:00Z',
    'aws:PrincipalOrgID': 'o-abc123',
    'aws:TagKeys': ['team', 'cost'],
    'identitystore:UserId': 'u-jane',
    'aws:SourceIp': '10.1.2.3',
    'sagemaker:VolumeSize': '20',
    'aws:SecureTransport': 'true',
  };
  test.each<[object, boolean]>([
    [{ StringEquals: { 'identitystore:userid': 'u-jane' } }, true],
    [{ StringEquals: { 'identitystore:UserId': ['u-laura', 'u-jane'] } }, true],
    [{ StringEquals: { 'identitystore:UserId': 'U-JANE' } }, false],
    [{ StringEqualsIgnoreCase: { 'identitystore:UserId': 'U-JANE' } }, true],
    [{ StringNotEquals: { 'identitystore:UserId': ['u-laura', 'u-jane'] } }, false],
    [{ StringNotEquals: { 'aws:SourceAccount': '1' } }, true],
    [{ StringEquals: { 'aws:SourceAccount': '1' } }, false],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': '1' } }, true],
    [{ StringEqualsIfExists: { 'identitystore:UserId': 'u-laura' } }, false],
    [{ StringLike: { 'aws:PrincipalArn': 'arn:*:role/st*' } }, true],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/studio' } }, true],
    [{ ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/studio' } }, false],
    [{ DateLessThan: { 'aws:TokenIssueTime': '2026-11-21T12:00:01Z' } }, true],
    [{ DateLessThan: { 'aws:TokenIssueTime': '2026-11-21T12:00:00Z' } }, false],
    [{ DateGreaterThanEquals: { 'aws:TokenIssueTime': '1795262400' } }, true],
    [{ DateLessThan: { 'aws:Absent': '2030-01-01T00:00:00Z' } }, false],
    [{ NumericLessThanEquals: { 'sagemaker:VolumeSize': 20 } }, true],
    [{ NumericGreaterThan: { 'sagemaker:VolumeSize': '20' } }, false],
    [{ Bool: { 'aws:SecureTransport': true } }, true],
    [{ Null: { 'aws:TokenIssueTime': 'false' } }, true],
    [{ Null: { 'aws:Absent': 'true' } }, true],
    [{ Null: { 'aws:Absent': 'false' } }, false],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, true],
    [{ NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.168.0.0/16'] } }, false],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'cost', 'stage'] } }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }, false],
    [{ 'ForAllValues:StringEquals': { 'aws:Absent': ['team'] } }, true],
    [{ 'ForAnyValue:StringLike': { 'aws:TagKeys': 'co*' } }, true],
    [{ 'ForAnyValue:StringLike': { 'aws:Absent': '*' } }, false],
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-abc123' }, Bool: { 'aws:SecureTransport': 'false' } }, false],
    [{ Nonsense: { 'aws:PrincipalOrgID': 'o-abc123' } }, false],
  ])('%j holds: %s', (condition, holds) => {
    expect(ask({ Condition: condition }, KEYS)).toBe(holds ? 'allow' : 'none');
  });
});

describe('a policy variable', () => {
  const own = { Resource: 'arn:aws:sagemaker:*:*:pipeline/${identitystore:UserId}' };

  test('stands for its value, in which nothing is a wildcard', () => {
    expect(ask(own, { 'identitystore:UserId': 'churn' })).toBe('allow');
    expect(ask(own, { 'identitystore:UserId': '*' })).toBe('none');
  });

  test('without a value matches nothing, unless it names another', () => {
    expect(ask(own)).toBe('none');
    expect(ask({ Resource: "arn:aws:sagemaker:*:*:pipeline/${identitystore:UserId, 'churn'}" })).toBe('allow');
  });

  test('is text in policies of the first version', () => {
    const statements = statementsOf(JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', ...own } }));
    expect(evaluate(statements, question({ 'identitystore:UserId': 'churn' }))).toBe('none');
  });
});

describe('a principal', () => {
  test.each([
    [{ AWS: '*' }, 'self'],
    ['*', 'self'],
    [{ AWS: SESSION }, 'self'],
    [{ AWS: [ROLE] }, 'self'],
    [{ AWS: '111122223333' }, 'account'],
    [{ AWS: 'arn:aws:iam::111122223333:root' }, 'account'],
    [{ AWS: 'arn:aws:iam::444455556666:root' }, 'none'],
    [{ Service: 'sagemaker.amazonaws.com' }, 'none'],
  ])('%j names the session as %s', (Principal, expected) => {
    const statements = policy({ Effect: 'Allow', Principal, Action: '*' });
    expect(evaluateResource(statements, question())).toBe(expected);
  });

  test('may be a service', () => {
    const statements = policy({ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: '*' });
    const asker = { service: 'sagemaker.amazonaws.com' };
    expect(evaluateResource(statements, question({}, { asker }))).toBe('self');
    expect(evaluateResource(statements, question({}, { asker: { service: 'ec2.amazonaws.com' } }))).toBe('none');
  });
});

describe('in any policy', () => {
  const pattern = fc.constantFrom('*', 'sagemaker:*', 'sagemaker:Start*', 'iam:*', 'sagemaker:StartPipelineExecution');
  const condition = fc.constantFrom<object>(
    {},
    { StringEquals: { 'identitystore:UserId': 'u-jane' } },
    { StringNotEquals: { 'identitystore:UserId': 'u-jane' } },
    { Null: { 'aws:TokenIssueTime': 'true' } },
  );
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.array(pattern, { minLength: 1, maxLength: 2 }),
    Resource: fc.constantFrom('*', PIPELINE, 'arn:aws:iam::*:role/*'),
    Condition: condition,
  });
  const statements = fc.array(statement, { maxLength: 6 });
  const asked = question({ 'identitystore:UserId': 'u-jane' });
  const verdict = (all: readonly object[]): Verdict => evaluate(policy(...all), asked);

  test('an applicable Deny wins, wherever it stands', () => {
    fc.assert(
      fc.property(statements, fc.nat(), (all, place) => {
        const deny = { Effect: 'Deny', Action: 'sagemaker:*', Resource: '*' };
        const at = place % (all.length + 1);
        expect(verdict([...all.slice(0, at), deny, ...all.slice(at)])).toBe('deny');
      }),
    );
  });

  test('one more statement never takes a Deny back, and one more Allow never takes an Allow back', () => {
    fc.assert(
      fc.property(statements, statement, (all, more) => {
        const [before, after] = [verdict(all), verdict([...all, more])];
        if (before === 'deny') expect(after).toBe('deny');
        if (before === 'allow' && more.Effect === 'Allow') expect(after).toBe('allow');
        if (before === 'none' && more.Effect === 'Deny') expect(after).not.toBe('allow');
      }),
    );
  });

  test('the order of statements says nothing', () => {
    fc.assert(
      fc.property(statements, (all) => {
        expect(verdict([...all].reverse())).toBe(verdict(all));
      }),
    );
  });

  test('what is allowed is allowed by some statement alone', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const alone = all.map((one) => verdict([one]));
        const expected = alone.includes('deny') ? 'deny' : alone.includes('allow') ? 'allow' : 'none';
        expect(verdict(all)).toBe(expected);
      }),
    );
  });
});

describe('a wildcard', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ':', '/', '.'), maxLength: 12 });

  test('of none but itself is the text alone, and stars before and after take in all around it', () => {
    fc.assert(
      fc.property(text, text, text, (before, inner, after) => {
        expect(matchesWildcard(inner, inner)).toBe(true);
        expect(matchesWildcard(inner, after)).toBe(inner === after);
        expect(matchesWildcard(`*${inner}*`, before + inner + after)).toBe(true);
        expect(matchesWildcard('?'.repeat(inner.length), inner)).toBe(true);
      }),
    );
  });

  test('agrees with the regular expression it stands for', () => {
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const subjects = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, subjects, (pattern, subject) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesWildcard(pattern, subject)).toBe(expression.test(subject));
      }),
    );
  });

  test('in an ARN stays within its field', () => {
    expect(matchesArn('arn:aws:*:pipeline/churn', PIPELINE)).toBe(false);
    expect(matchesArn('arn:aws:sagemaker:*:*:*', PIPELINE)).toBe(true);
  });
});

test('text that is no policy allows nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(evaluate(statementsOf(text), question())).toBe('none');
    }),
  );
});
