import { Agent } from 'node:http';
import { ListAccessGrantsCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../sandbox/support/world.ts';
import { environmentFor, execute, present } from './support.ts';

const aws = present('aws', 'aws', '--version');

/** S3 Control puts the account before any host: `111122223333.127.0.0.1`, which no resolver knows. */
describe('the account before the host of S3 Control', () => {
  test.skipIf(!aws)('reaches the sandbox from the AWS CLI, which takes it for its proxy', async () => {
    const { sandbox } = await testSandbox();
    const words = ['--endpoint-url', sandbox.url, 's3control', 'list-access-grants', '--account-id', OWNER];
    const env = { ...environmentFor(sandbox.url, OWNER), HTTP_PROXY: sandbox.url, http_proxy: sandbox.url };
    const { stderr } = await execute('aws', words, env);
    expect(stderr).toContain('(AccessGrantsInstanceNotExistsError) when calling the ListAccessGrants operation');
  });

  test('reaches the sandbox from the JavaScript SDK, whose agent finds any name of localhost', async () => {
    const { sandbox } = await testSandbox();
    const httpAgent = new Agent({
      lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const endpoint = sandbox.url.replace('127.0.0.1', 'localhost');
    const client = new S3ControlClient({ ...clientConfig(endpoint, OWNER), requestHandler: { httpAgent } });
    onTestFinished(() => client.destroy());
    const refused = await rejection(client.send(new ListAccessGrantsCommand({ AccountId: OWNER })));
    expect(refused.name).toBe('AccessGrantsInstanceNotExistsError');
  });
});
