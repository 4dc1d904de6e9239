import { describe, expect, test } from 'vitest';

import { planChange } from '../../../../src/sandbox/provider/engine/plan-change.ts';
import type { PlannedChange } from '../../../../src/sandbox/provider/engine/plan-change.ts';
import type { ProviderSettings } from '../../../../src/sandbox/provider/engine/provider-settings.ts';
import { servedResource } from '../../../../src/sandbox/provider/engine/served.ts';
import { conform } from '../../../../src/sandbox/provider/schema/conform.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';
import { UNKNOWN } from '../../../../src/sandbox/provider/values/value.ts';
import type { Fields, Value } from '../../../../src/sandbox/provider/values/value.ts';

const settings: ProviderSettings = {
  account: '111122223333',
  region: 'us-east-1',
  defaultTags: { team: 'ml' },
  ignoredTags: { keys: [], prefixes: [] },
};

/** As core proposes: the configuration, and the prior state where an optional and computed attribute is not configured. */
function plan(name: string, config: Fields, prior: Fields | null, given: ProviderSettings = settings): PlannedChange {
  const { block } = schemaData().resources[name] ?? { block: {} };
  const configured = conform(block, config);
  const before = prior && conform(block, prior);
  const proposed = Object.fromEntries(
    Object.entries(configured).map(([key, value]): [string, Value] => [
      key,
      value === null && block.attributes?.[key]?.computed ? (before?.[key] ?? null) : value,
    ]),
  );
  const change = { config: configured, prior: before, proposed };
  return planChange(servedResource(name), block, schemaData().hints(name), change, given);
}

const share = {
  id: 'arn',
  arn: 'arn',
  name: 'churn',
  allow_external_principals: false,
  permission_arns: ['b', 'a'],
  region: 'us-east-1',
  tags_all: { team: 'ml' },
};

describe('a create', () => {
  test('knows what is configured and by default, and learns the rest at apply', () => {
    const { planned, replaces } = plan('aws_ram_resource_share', { name: 'churn' }, null);
    expect(planned).toMatchObject({
      name: 'churn',
      allow_external_principals: false,
      arn: UNKNOWN,
      id: UNKNOWN,
      permission_arns: UNKNOWN,
      region: 'us-east-1',
      tags: null,
      tags_all: { team: 'ml' },
    });
    expect(replaces).toEqual([]);
  });

  test.each([
    ['its own tags over the default ones', { a: '1', team: 'x' }, { team: 'x', a: '1' }],
    ['unknown while one tag is', { a: UNKNOWN }, UNKNOWN],
  ])('has in tags_all %s', (_what, tags, all) => {
    expect(plan('aws_ram_resource_share', { name: 'x', tags }, null).planned['tags_all']).toEqual(all);
  });

  test('leaves tags_all to the apply when there are no tags at all, as the genuine provider does', () => {
    const none = { ...settings, defaultTags: {} };
    expect(plan('aws_ram_resource_share', { name: 'x' }, null, none).planned['tags_all']).toBe(UNKNOWN);
  });

  test('does not know the region of a provider that does not know it', () => {
    const unknown = { ...settings, region: null, account: null };
    expect(plan('aws_ram_resource_share', { name: 'x' }, null, unknown).planned['region']).toBe(UNKNOWN);
  });
});

describe('a change', () => {
  test('of nothing is no change, whatever the order of a set', () => {
    const { planned, replaces } = plan('aws_ram_resource_share', { name: 'churn', permission_arns: ['a', 'b'] }, share);
    expect(replaces).toEqual([]);
    expect(planned).toMatchObject({ ...share, permission_arns: ['a', 'b'] });
  });

  test('of a name stays in place', () => {
    const { planned, replaces } = plan('aws_ram_resource_share', { name: 'other' }, share);
    expect(planned).toMatchObject({ name: 'other', arn: 'arn', permission_arns: ['b', 'a'] });
    expect(replaces).toEqual([]);
  });

  test.each([
    ['permissions', 'aws_ram_resource_share', { name: 'churn', permission_arns: ['c'] }, share, ['permission_arns']],
    ['region', 'aws_ram_resource_share', { name: 'churn', region: 'eu-west-1' }, share, ['region']],
    [
      'principal',
      'aws_ram_principal_association',
      { principal: 'b', resource_share_arn: 's' },
      { id: 's,a', principal: 'a', resource_share_arn: 's', region: 'us-east-1' },
      ['principal'],
    ],
  ])('of %s replaces', (_what, type, config, prior, path) => {
    expect(plan(type, config, prior).replaces).toEqual([path]);
  });

  test('of a state from before the region attribute learns the region and replaces nothing', () => {
    const { planned, replaces } = plan('aws_ram_resource_share', { name: 'churn' }, { ...share, region: null });
    expect(planned['region']).toBe('us-east-1');
    expect(replaces).toEqual([]);
  });

  test('keeps a policy that means the same', () => {
    const before = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["a:B"],"Resource":"*"}]}';
    const after = '{"Statement":{"Resource":["*"],"Action":"a:B","Effect":"Allow"},"Version":"2012-10-17"}';
    const prior = { id: 'r:p', role: 'r', name: 'p', name_prefix: '', policy: before };
    expect(plan('aws_iam_role_policy', { role: 'r', name: 'p', policy: after }, prior).planned['policy']).toBe(before);
  });

  test("keeps a role's inline policies that it does not configure", () => {
    const inline = [{ name: 'p', policy: '{}' }];
    const prior = { id: 'r', name: 'r', assume_role_policy: '{}', inline_policy: inline, path: '/' };
    const config = { name: 'r', assume_role_policy: '{}' };
    expect(plan('aws_iam_role', config, prior).planned['inline_policy']).toEqual(inline);
  });
});

test('a block that replaces does so when it comes or goes, and what is in it by its own hints', () => {
  const online = (days: number): Fields => ({
    enable_online_store: true,
    ttl_duration: [{ unit: 'Days', value: days }],
  });
  const group = { id: 'g', feature_group_name: 'g', region: 'us-east-1' };
  const replacesOf = (before: readonly Fields[], after: readonly Fields[]) =>
    plan(
      'aws_sagemaker_feature_group',
      { ...group, online_store_config: after },
      { ...group, online_store_config: before },
    ).replaces;
  expect(replacesOf([online(7)], [online(14)])).toEqual([]);
  expect(replacesOf([], [online(7)])).toEqual([['online_store_config']]);
  const off = { ...online(7), enable_online_store: false };
  expect(replacesOf([online(7)], [off])).toEqual([['online_store_config', 0, 'enable_online_store']]);
});
