import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { CONSUMER, OWNER, makePipeline, provider, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';
import type { Workspace } from '../support/terraform.ts';

const READ = 'arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerPipeline';

describe.skipIf(!terraformOnPath)('values, with the real terraform', () => {
  let served: Served;
  let work: Workspace;
  const write = async (config: Record<string, unknown>, block: Record<string, unknown> = {}): Promise<void> => {
    work ??= workspace(served.env);
    work.write({ provider: { aws: [provider(OWNER, block)] }, ...config });
    await work.ok('init', '-input=false');
  };
  const output = async (name: string): Promise<unknown> => JSON.parse(await work.ok('output', '-json', name));

  beforeAll(async () => {
    served = await serve();
  });
  afterEach(async () => {
    await work.ok('destroy', '-auto-approve', '-input=false');
  });
  afterAll(async () => {
    work.remove();
    await served.close();
  });

  test('that are unknown at plan may be a whole map, an element, a part of a text, or a block', async () => {
    await write({
      resource: {
        terraform_data: { x: { input: { key: 'v', permission: READ, retain: [true] } } },
        aws_ram_resource_share: {
          s: {
            name: 'pre-${terraform_data.x.id}',
            // Retained sharing needs it.
            allow_external_principals: true,
            permission_arns: ['${terraform_data.x.output.permission}'],
            tags: { known: 'yes', later: '${terraform_data.x.output.key}' },
            dynamic: {
              resource_share_configuration: {
                for_each: '${terraform_data.x.output.retain}',
                content: { retain_sharing_on_account_leave_organization: '${resource_share_configuration.value}' },
              },
            },
          },
          t: { name: 'all-later', tags: '${{ (terraform_data.x.output.key) = "1" }}' },
        },
      },
      output: { tags: { value: ['${aws_ram_resource_share.s.tags_all}', '${aws_ram_resource_share.t.tags_all}'] } },
    });
    await work.ok('apply', '-auto-approve', '-input=false');
    expect(await output('tags')).toEqual([{ known: 'yes', later: 'v' }, { v: '1' }]);
    expect(await work.changes()).toBe(false);
  });

  test('of default tags reach what has no tags of its own, change with the provider block, and keep ignored ones out', async () => {
    const config = {
      resource: { aws_ram_resource_share: { s: { name: 'tagged' }, t: { name: 'own', tags: { team: 'x' } } } },
      output: { all: { value: ['${aws_ram_resource_share.s.tags_all}', '${aws_ram_resource_share.t.tags_all}'] } },
    };
    await write(config, { default_tags: [{ tags: { team: 'ml', stage: 'dev' } }] });
    await work.ok('apply', '-auto-approve', '-input=false');
    expect(await work.changes()).toBe(false);
    await write(config, { default_tags: [{ tags: { team: 'ops', stage: 'dev' } }] });
    const { actions, drift } = await work.plan();
    expect({ actions, drift }).toEqual({ actions: { 'aws_ram_resource_share.s': 'update' }, drift: {} });
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await output('all')).toEqual([
      { team: 'ops', stage: 'dev' },
      { team: 'x', stage: 'dev' },
    ]);
    expect(await work.changes()).toBe(false);
    await write(config, { default_tags: [{ tags: { team: 'ops' } }], ignore_tags: [{ keys: ['stage'] }] });
    expect((await work.plan()).actions).toEqual({});
  });

  test('of a region may be the resource’s own, on import too', async () => {
    await write({
      resource: { aws_ram_resource_share: { s: { name: 'there', region: 'eu-west-1' } } },
      output: { arn: { value: '${aws_ram_resource_share.s.arn}' } },
    });
    await work.ok('apply', '-auto-approve', '-input=false');
    const arn = String(await output('arn'));
    expect(arn).toMatch(`arn:aws:ram:eu-west-1:${OWNER}:`);
    await work.ok('state', 'rm', 'aws_ram_resource_share.s');
    await work.ok('import', '-input=false', 'aws_ram_resource_share.s', `${arn}@eu-west-1`);
    expect(await work.changes()).toBe(false);
  });

  test('of data sources are what AWS has', async () => {
    const pipeline = await makePipeline(served, OWNER, 'looked-up');
    const trust =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}';
    await write({
      resource: {
        aws_ram_resource_share: { s: { name: 'looked-up', tags: { a: 'b' }, allow_external_principals: true } },
        aws_ram_resource_association: {
          r: { resource_arn: pipeline, resource_share_arn: '${aws_ram_resource_share.s.arn}' },
        },
        aws_ram_principal_association: {
          p: { principal: CONSUMER, resource_share_arn: '${aws_ram_resource_share.s.arn}' },
        },
        aws_iam_role: { r: { name: 'looked-up', path: '/ml/', assume_role_policy: trust } },
      },
      data: {
        aws_ram_resource_share: {
          s: {
            name: '${aws_ram_resource_share.s.name}',
            resource_owner: 'SELF',
            depends_on: ['aws_ram_resource_association.r'],
          },
        },
        aws_iam_role: { r: { name: '${aws_iam_role.r.name}' } },
        aws_partition: { p: {} },
      },
      output: {
        share: { value: '${data.aws_ram_resource_share.s}' },
        role: { value: '${data.aws_iam_role.r}' },
        partition: { value: '${data.aws_partition.p}' },
      },
    });
    await work.ok('apply', '-auto-approve', '-input=false');
    expect(await output('share')).toMatchObject({
      owning_account_id: OWNER,
      status: 'ACTIVE',
      tags: { a: 'b' },
      resource_arns: [pipeline],
    });
    expect(await output('role')).toMatchObject({ arn: `arn:aws:iam::${OWNER}:role/ml/looked-up`, path: '/ml/' });
    expect(await output('partition')).toMatchObject({ partition: 'aws', reverse_dns_prefix: 'com.amazonaws' });
  });
});
