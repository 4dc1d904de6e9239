import {
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

test('every account has a default VPC with a subnet per zone, found by ids and filters', async () => {
  const { sandbox } = await testSandbox();
  const client = new EC2Client(clientConfig(sandbox.url, OWNER));
  const other = new EC2Client(clientConfig(sandbox.url, CONSUMER));
  onTestFinished(() => [client, other].forEach((one) => one.destroy()));
  const byDefault = { Filters: [{ Name: 'is-default', Values: ['true'] }] };
  const { Vpcs = [] } = await client.send(new DescribeVpcsCommand(byDefault));
  expect(Vpcs).toMatchObject([{ IsDefault: true, CidrBlock: '172.31.0.0/16', OwnerId: OWNER }]);
  const VpcId = Vpcs[0]?.VpcId ?? '';
  const inVpc = new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] });
  expect((await client.send(inVpc)).Subnets?.map((one) => one.AvailabilityZone)).toEqual([
    'us-east-1a',
    'us-east-1b',
    'us-east-1c',
  ]);
  expect((await other.send(inVpc)).Subnets).toEqual([]);
  expect(await rejection(other.send(new DescribeVpcsCommand({ VpcIds: [VpcId] })))).toMatchObject({
    name: 'InvalidVpcID.NotFound',
    message: `The vpc ID '${VpcId}' does not exist`,
  });
  const attribute = await client.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsSupport' }));
  expect(attribute.EnableDnsSupport).toEqual({ Value: true });
  const run = client.send(new RunInstancesCommand({ MinCount: 1, MaxCount: 1 }));
  expect(await rejection(run)).toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } });
});
