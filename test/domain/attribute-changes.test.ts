import { expect, test } from 'vitest';
import { attributeChanges, attributesOf } from '../../src/domain/attribute-changes.ts';
import { changeReason } from '../../src/domain/change-reason.ts';
import type { PlannedChange } from '../../src/domain/plan.ts';

const change = (more: Partial<PlannedChange>): PlannedChange => ({
  address: 'aws_x.y',
  mode: 'managed',
  type: 'aws_x',
  name: 'y',
  action: 'update',
  before: null,
  after: null,
  afterUnknown: {},
  beforeSensitive: {},
  afterSensitive: {},
  replacePaths: [],
  ...more,
});

test('what forces a replacement comes first, and what stays is told only when all is', () => {
  const replaced = change({
    action: 'replace',
    before: { name: 'a', arn: 'arn:1', kind: 'x' },
    after: { name: 'a', kind: 'y' },
    afterUnknown: { arn: true },
    replacePaths: ['kind'],
  });
  expect(attributeChanges(replaced)).toEqual([
    { path: 'kind', before: 'x', after: 'y', forcesReplacement: true },
    { path: 'arn', before: 'arn:1', after: '(known after apply)', forcesReplacement: false },
  ]);
  expect(attributesOf(replaced).map(({ path }) => path)).toEqual(['kind', 'arn', 'name']);
});

test('a policy inside of a text is compared statement by statement', () => {
  const policy = (action: string) => ({ policy: JSON.stringify({ Statement: [{ Action: [action, 'x:Stays'] }] }) });
  expect(attributeChanges(change({ before: policy('x:Old'), after: policy('x:New') }))).toEqual([
    { path: 'policy.Statement.0.Action.0', before: 'x:Old', after: 'x:New', forcesReplacement: false },
  ]);
});

test('a secret is masked by its name, and that it changes is said', () => {
  const [one] = attributeChanges(change({ before: { db_password: 'hunter22' }, after: { db_password: 'hunter33' } }));
  expect(one).toMatchObject({ before: '(sensitive)', after: '(sensitive) (changed)' });
});

test('why Terraform replaces, deletes or reads late is said in words', () => {
  const why = (more: Partial<PlannedChange>) => changeReason(change(more));
  expect(why({ action: 'replace', replacePaths: ['kind'], reason: 'replace_because_cannot_update' })).toBe(
    'replaced because of kind',
  );
  expect(why({ action: 'replace', reason: 'replace_because_tainted' })).toContain('tainted');
  expect(why({ action: 'delete', reason: 'delete_because_no_resource_config' })).toBe('no longer declared');
  expect(why({ action: 'delete', reason: 'delete_because_of_a_new_reason' })).toBe('delete because of a new reason');
  expect(why({})).toBeNull();
});
