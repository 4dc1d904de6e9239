import {
  CreateSecurityConfigurationCommand,
  DeleteSecurityConfigurationCommand,
  DescribeSecurityConfigurationCommand,
  EMRClient,
  InvalidRequestException,
} from '@aws-sdk/client-emr';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../support/world.ts';

test('a security configuration is given back as it came, until it is deleted', async () => {
  const { sandbox } = await testSandbox();
  const client = new EMRClient(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => client.destroy());
  const made = { Name: 'tip', SecurityConfiguration: '{"AuthenticationConfiguration": {}}' };
  await client.send(new CreateSecurityConfigurationCommand(made));
  expect(await client.send(new DescribeSecurityConfigurationCommand({ Name: 'tip' }))).toMatchObject(made);
  await client.send(new DeleteSecurityConfigurationCommand({ Name: 'tip' }));
  const gone = await rejection(client.send(new DescribeSecurityConfigurationCommand({ Name: 'tip' })));
  expect(gone).toBeInstanceOf(InvalidRequestException);
  expect(gone.message).toContain('does not exist');
});
