import { expect, test } from 'vitest';
import { readPlanJson } from '../../src/terraform/read-plan.ts';
import { stackNamed } from './real-terraform.ts';

const change = (address: string, actions: readonly string[], rest: object = {}, outer: object = {}) => ({
  address,
  mode: 'managed',
  type: 'terraform_data',
  name: address.split('.')[1],
  change: {
    actions,
    before: {},
    after: {},
    after_unknown: {},
    before_sensitive: false,
    after_sensitive: false,
    ...rest,
  },
  ...outer,
});
const read = (plan: object) => readPlanJson(plan as Readonly<Record<string, unknown>>, stackNamed('bench'));

test.each([
  [['delete', 'create'], 'replace'],
  [['create', 'delete'], 'replace'],
  [['create', 'forget'], 'replace'],
  [['forget'], 'forget'],
  [['read'], 'read'],
])('%j is %s', (actions, action) => {
  expect(read({ resource_changes: [change('x.a', actions)] }).changes).toMatchObject([{ action }]);
});

test('replace paths are dotted, instances and modules belong to the construct that declared the whole', () => {
  const plan = read({
    resource_changes: [
      change('terraform_data.a["x.y"]', ['delete', 'create'], { replace_paths: [['tags', 0, 'key'], ['name']] }),
      change('module.m[0].terraform_data.deep', ['create']),
      change('terraform_data.a', ['delete'], {}, { deposed: '1234abcd' }),
      change('terraform_data.other', ['update']),
    ],
  });
  expect(plan.changes.map(({ address, constructPath }) => [address, constructPath])).toEqual([
    ['terraform_data.a["x.y"]', 'bench/a'],
    ['terraform_data.a (deposed object 1234abcd)', 'bench/a'],
    ['terraform_data.other', undefined],
    ['module.m[0].terraform_data.deep', 'bench/m'],
  ]);
  expect(plan.changes[0]?.replacePaths).toEqual(['tags.0.key', 'name']);
});

test('drift is what somebody changed: not another spelling of nothing, not a move', () => {
  const drifted = (address: string, before: object | null, after: object | null, actions = ['update']) =>
    change(address, actions, { before, after });
  const plan = read({
    resource_drift: [
      drifted('x.spelling', { tags: null, list: [], name: '' }, { tags: {}, name: null }),
      drifted('x.moved', { a: 1 }, { a: 1 }, ['no-op']),
      drifted('x.changed', { a: [1, null] }, { a: [1, 2] }),
      drifted('x.gone', { a: 1 }, null, ['delete']),
      drifted('x.emptied', { a: { b: 'v' } }, { a: { b: '' } }),
    ],
  });
  expect(plan.drift.map((one) => one.address)).toEqual(['x.gone', 'x.changed', 'x.emptied']);
});

test('a plan with nothing in it is an empty plan', () => {
  expect(read({})).toEqual({
    stack: 'bench',
    account: '111122223333',
    region: 'us-east-1',
    summary: { create: 0, update: 0, replace: 0, delete: 0 },
    changes: [],
    unchanged: [],
    drift: [],
    changedOutputs: [],
  });
});
