import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import { expect, test } from 'vitest';
import { MANAGEMENT, OWNER, rejection, testSandbox } from '../support/world.ts';

test('the demo organization holds its management account alone', async () => {
  const world = await testSandbox({});
  const client = world.organizations(MANAGEMENT);
  const { Organization } = await client.send(new DescribeOrganizationCommand({}));
  expect(Organization).toMatchObject({ Id: 'o-abc123', MasterAccountId: MANAGEMENT });
  const { Accounts } = await client.send(new ListAccountsCommand({}));
  expect(Accounts?.map((one) => [one.Id, one.Name])).toEqual([[MANAGEMENT, 'management']]);
  const outsider = world.organizations(OWNER).send(new DescribeOrganizationCommand({}));
  expect(await rejection(outsider)).toBeInstanceOf(AWSOrganizationsNotInUseException);
});
