import { expect, test } from 'vitest';
import { maskChange } from '../../src/domain/mask-plan.ts';
import { isSecretName, secretsIn } from '../../src/domain/secrets.ts';
import { planned } from '../policy/planned-resources.ts';

const mask = (
  after: Parameters<typeof planned>[1],
  afterSensitive: Parameters<typeof maskChange>[0]['afterSensitive'] = {},
) => maskChange(planned('aws_x.y', after, { afterSensitive })).after;

test('what the schema calls sensitive is masked, wherever it lies', () => {
  expect(mask({ a: 'x', b: { c: ['y', 'z'] } }, { a: true, b: { c: [false, true] } })).toEqual({
    a: '(sensitive)',
    b: { c: ['y', '(sensitive)'] },
  });
  expect(mask({ a: 'x' }, true)).toEqual({});
});

test('what has the name of a secret is masked, with or without the schema', () => {
  expect(mask({ db_password: 'hunter2', secret_arn: 'arn:aws:x', env: { API_KEY: 'abcdef' } })).toEqual({
    db_password: '(sensitive)',
    secret_arn: 'arn:aws:x',
    env: { API_KEY: '(sensitive)' },
  });
});

test('what has the form of a secret goes, and the text around it stays', () => {
  expect(mask({ text: 'use AKIAIOSFODNN7ABCDEFG here', url: 'https://me:hunter22@host/x' })).toEqual({
    text: 'use (sensitive) here',
    url: 'https://me:(sensitive)@host/x',
  });
});

test('JSON inside of a value is looked into', () => {
  const definition = JSON.stringify({ Steps: [{ Arguments: { Environment: { DB_PASSWORD: 'hunter2', A: 'b' } } }] });
  expect(JSON.stringify(mask({ pipeline_definition: definition }))).not.toContain('hunter2');
  expect(String(mask({ pipeline_definition: definition })?.['pipeline_definition'])).toContain('"A":"b"');
});

test('what holds no secret is not copied', () => {
  const after = { a: ['b', { c: 1 }], policy: '{"Statement": []}' };
  expect(maskChange(planned('aws_x.y', after)).after).toBe(after);
});

test.each(['DbPassword', 'db-password', 'DB_PASSWORD', 'aws_secret_access_key', 'apiKey', 'token'])(
  '%s names a secret',
  (name) => {
    expect(isSecretName(name)).toBe(true);
  },
);
test.each(['SecretArn', 'token_type', 'max_tokens', 'tokenizer', 'key', 'KeyName', 'passwordless'])(
  '%s does not',
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

test('a text without secrets has none', () => {
  expect(secretsIn('arn:aws:iam::111122223333:role/x https://example.com:443/a@b task-sk-1')).toEqual([]);
});

test('that one masked value became another is said', () => {
  const change = planned(
    'aws_x.y',
    { password: 'hunter3', kept: 'AKIAIOSFODNN7ABCDEFG', text: 'key AKIAIOSFODNN7ABCDEFG' },
    {
      action: 'update',
      before: { password: 'hunter2', kept: 'AKIAIOSFODNN7ABCDEFG', text: 'key AKIAIOSFODNN7GFEDCBA' },
    },
  );
  expect(maskChange(change)).toMatchObject({
    before: { password: '(sensitive)', kept: '(sensitive)', text: 'key (sensitive)' },
    after: { password: '(sensitive) (changed)', kept: '(sensitive)', text: 'key (sensitive) (changed)' },
  });
});
