import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { CONSUMER, OWNER, makePipeline, provider, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';
import type { Workspace } from '../support/terraform.ts';

const share = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  allow_external_principals: true,
  ...more,
});

describe.skipIf(!terraformOnPath)('several accounts in one terraform', () => {
  let served: Served;
  const made: Workspace[] = [];
  const work = async (config: Record<string, unknown>): Promise<Workspace> => {
    const one = workspace(served.env);
    made.push(one);
    one.write(config);
    await one.ok('init', '-input=false');
    return one;
  };

  beforeAll(async () => {
    served = await serve();
  });
  afterEach(() => {
    for (const one of made.splice(0)) one.remove();
  });
  afterAll(() => served.close());

  test('aliases act as their own account, in their own region, with their own default tags', async () => {
    const consumer = provider(CONSUMER, {
      alias: 'consumer',
      region: 'eu-west-1',
      default_tags: [{ tags: { side: 'consumer' } }],
    });
    const tf = await work({
      provider: { aws: [provider(OWNER), consumer] },
      data: { aws_caller_identity: { owner: {}, consumer: { provider: 'aws.consumer' } } },
      resource: { aws_ram_resource_share: { a: share('a'), b: share('b', { provider: 'aws.consumer' }) } },
      output: {
        all: {
          value: [
            '${data.aws_caller_identity.owner.account_id}',
            '${data.aws_caller_identity.consumer.account_id}',
            '${aws_ram_resource_share.a.arn}',
            '${aws_ram_resource_share.b.arn}',
            '${aws_ram_resource_share.b.tags_all["side"]}',
          ],
        },
      },
    });
    await tf.ok('apply', '-auto-approve', '-input=false');
    const [owner, other, a, b, side] = JSON.parse(await tf.ok('output', '-json', 'all')) as string[];
    expect([owner, other, side]).toEqual([OWNER, CONSUMER, 'consumer']);
    expect(a).toMatch(`arn:aws:ram:us-east-1:${OWNER}:resource-share/`);
    expect(b).toMatch(`arn:aws:ram:eu-west-1:${CONSUMER}:resource-share/`);
    expect(await tf.changes()).toBe(false);
    await tf.ok('destroy', '-auto-approve', '-input=false');
  });

  test('one account shares and another accepts, and leaves again', async () => {
    const pipeline = await makePipeline(served, OWNER, 'accepted');
    const arn = '${aws_ram_resource_share.s.arn}';
    const tf = await work({
      provider: { aws: [provider(OWNER), provider(CONSUMER, { alias: 'consumer' })] },
      resource: {
        aws_ram_resource_share: { s: share('accepted') },
        aws_ram_resource_association: { r: { resource_arn: pipeline, resource_share_arn: arn } },
        aws_ram_principal_association: { p: { principal: CONSUMER, resource_share_arn: arn } },
        aws_ram_resource_share_accepter: {
          a: { provider: 'aws.consumer', share_arn: '${aws_ram_principal_association.p.resource_share_arn}' },
        },
      },
      output: { accepted: { value: '${aws_ram_resource_share_accepter.a}' } },
    });
    await tf.ok('apply', '-auto-approve', '-input=false');
    const accepted = JSON.parse(await tf.ok('output', '-json', 'accepted')) as Record<string, unknown>;
    expect(accepted).toMatchObject({
      receiver_account_id: CONSUMER,
      sender_account_id: OWNER,
      share_name: 'accepted',
      status: 'ACTIVE',
    });
    expect(accepted['share_id']).toMatch(/^rs-[0-9a-f-]{36}$/);
    // The association settles beside the acceptance: what it shares is there by the next refresh at the latest.
    await tf.ok('apply', '-auto-approve', '-input=false', '-refresh-only');
    expect(await tf.changes()).toBe(false);
    await tf.ok('state', 'rm', 'aws_ram_resource_share_accepter.a');
    await tf.ok('import', '-input=false', 'aws_ram_resource_share_accepter.a', String(accepted['share_arn']));
    expect(await tf.changes()).toBe(false);
    await tf.ok('destroy', '-auto-approve', '-input=false');
  });

  test('an account is named by role or by allowed id where there is no 12-digit key', async () => {
    const role = [{ role_arn: `arn:aws:iam::${CONSUMER}:role/sagelane` }];
    const tf = await work({
      provider: {
        aws: [
          { region: 'us-east-1', profile: 'ignored', assume_role: role },
          { region: 'us-east-1', alias: 'allowed', allowed_account_ids: [OWNER] },
        ],
      },
      data: { aws_caller_identity: { role: {}, allowed: { provider: 'aws.allowed' } } },
      output: {
        ids: {
          value: ['${data.aws_caller_identity.role.account_id}', '${data.aws_caller_identity.allowed.account_id}'],
        },
      },
    });
    await tf.ok('apply', '-auto-approve', '-input=false');
    expect(JSON.parse(await tf.ok('output', '-json', 'ids'))).toEqual([CONSUMER, OWNER]);
  });

  test('an account that is not allowed is refused in AWS provider words', async () => {
    const tf = await work({
      provider: { aws: [provider(OWNER, { allowed_account_ids: [CONSUMER] })] },
      data: { aws_caller_identity: { me: {} } },
    });
    const { code, stderr } = await tf.run('plan', '-no-color', '-input=false');
    expect(code).toBe(1);
    expect(stderr).toContain(`AWS account ID not allowed: ${OWNER}`);
  });

  test('an alias whose region comes from a resource is planned, and applied when it is known', async () => {
    const tf = await work({
      provider: {
        aws: [provider(OWNER), provider(CONSUMER, { alias: 'later', region: '${terraform_data.region.output}' })],
      },
      resource: {
        terraform_data: { region: { input: 'eu-west-1' } },
        aws_ram_resource_share: { late: share('late-${terraform_data.region.id}', { provider: 'aws.later' }) },
      },
      output: { arn: { value: '${aws_ram_resource_share.late.arn}' } },
    });
    await tf.ok('apply', '-auto-approve', '-input=false');
    expect(JSON.parse(await tf.ok('output', '-json', 'arn'))).toMatch(`arn:aws:ram:eu-west-1:${CONSUMER}:`);
    expect(await tf.changes()).toBe(false);
  });

  test('eight terraform processes at once get what is theirs', async () => {
    const accounts = Array.from({ length: 8 }, (_, index) => String(100000000001 + index));
    const all = await Promise.all(
      accounts.map((account) =>
        work({
          provider: { aws: [provider(account), provider(OWNER, { alias: 'owner' })] },
          resource: {
            aws_ram_resource_share: {
              mine: share('mine', { count: 5, name: `mine-${account}-\${count.index}` }),
              theirs: share('theirs', { provider: 'aws.owner', name: `by-${account}` }),
            },
          },
          output: {
            arns: { value: '${concat(aws_ram_resource_share.mine[*].arn, [aws_ram_resource_share.theirs.arn])}' },
          },
        }),
      ),
    );
    await Promise.all(all.map((tf) => tf.ok('apply', '-auto-approve', '-input=false')));
    for (const [index, tf] of all.entries()) {
      const arns = JSON.parse(await tf.ok('output', '-json', 'arns')) as string[];
      const owners = arns.map((arn) => arn.split(':')[4]);
      expect(owners).toEqual([...Array.from({ length: 5 }, () => accounts[index]), OWNER]);
      expect(new Set(arns).size).toBe(6);
    }
    expect(await Promise.all(all.map((tf) => tf.changes()))).toEqual(all.map(() => false));
  });
});
