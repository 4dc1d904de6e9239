import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { DescribePipelineCommand } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import { sandboxAdmin, startSandbox } from '../../../src/sandbox/index.ts';
import { OWNER, rejection, stoppedClock, testSandbox } from '../support/world.ts';

const signed = (service: string, key = OWNER): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${key}/20261121/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', body, headers });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

describe('a request', () => {
  test('without credentials is refused in the form its client reads', async () => {
    const { sandbox } = await testSandbox();
    const json = await post(sandbox.url, '{}', {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'SageMaker.ListPipelines',
    });
    expect(json).toMatchObject({ status: 403, type: 'application/json' });
    expect(JSON.parse(json.text)).toMatchObject({ __type: 'MissingAuthenticationToken' });
    const xml = await post(sandbox.url, 'Action=GetCallerIdentity', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(xml).toMatchObject({ status: 403, type: 'text/xml' });
    expect(xml.text).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  test('to a service that is not emulated answers 501 naming the operation', async () => {
    const { sandbox } = await testSandbox();
    const kinesis = await post(sandbox.url, '{}', {
      ...signed('kinesis'),
      'x-amz-target': 'Kinesis_20131202.ListStreams',
    });
    expect(kinesis).toMatchObject({ status: 501 });
    expect(JSON.parse(kinesis.text)).toMatchObject({
      __type: 'NotImplemented',
      message: 'kinesis:ListStreams is not emulated by this sandbox.',
    });
    const s3 = await post(`${sandbox.url}/bucket`, '', signed('s3express'));
    expect(s3).toMatchObject({ status: 501, type: 'text/xml' });
    expect(s3.text).toMatch(/^<Error><Type>Sender<\/Type><Code>NotImplemented/);
  });

  test.each([
    [
      'broken JSON',
      'sagemaker',
      '{"PipelineName":',
      { 'x-amz-target': 'SageMaker.DescribePipeline' },
      'SerializationException',
    ],
    ['an unknown target', 'sagemaker', '{}', { 'x-amz-target': 'SageMaker.Nope' }, 'UnknownOperationException'],
    ['no target', 'sagemaker', '{}', {}, 'UnknownOperationException'],
    [
      'a number for a name',
      'sagemaker',
      '{"PipelineName":3}',
      { 'x-amz-target': 'SageMaker.DescribePipeline' },
      'ValidationException',
    ],
    [
      'nothing for an item of a list',
      'events',
      '{"Entries":[null]}',
      { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSEvents.PutEvents' },
      'ValidationException',
    ],
    ['an unknown action', 'sts', 'Action=Nope', {}, 'InvalidAction'],
    ['no action', 'iam', '', {}, 'InvalidAction'],
    ['a wrong path', 'ram', '{}', {}, 'UnknownOperationException'],
  ])('with %s is answered by a code of its protocol', async (_what, service, body, headers, code) => {
    const { sandbox } = await testSandbox();
    const answer = await post(sandbox.url, body, { ...signed(service), ...headers });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(code);
  });

  test('may have the absolute form that clients send to a proxy', async () => {
    const { sandbox } = await testSandbox();
    const { hostname, port } = new URL(sandbox.url);
    const outgoing = request({
      hostname,
      port,
      method: 'POST',
      path: 'http://sts.somewhere.test/',
      headers: { ...signed('sts'), 'content-type': 'application/x-www-form-urlencoded' },
    });
    outgoing.end('Action=GetCallerIdentity&Version=2011-06-15');
    const [response] = (await once(outgoing, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
    response.resume();
    expect(response.statusCode).toBe(200);
  });

  test('that is no HTTP, or is too large, or is cut, leaves the sandbox alive', async () => {
    const world = await testSandbox();
    const { port } = new URL(world.sandbox.url);
    const garbage = connect(Number(port), '127.0.0.1');
    garbage.write('\u0016\u0003\u0001 garbage\r\n\r\n');
    await once(garbage.resume(), 'close');
    const cut = connect(Number(port), '127.0.0.1');
    cut.end('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"half":');
    await once(cut.resume(), 'close');
    const large = await post(world.sandbox.url, 'x'.repeat(17 * 1024 * 1024), signed('sagemaker')).catch(() => ({
      status: 413,
    }));
    expect(large.status).toBe(413);
    expect((await world.sts(OWNER).send(new GetCallerIdentityCommand({}))).Account).toBe(OWNER);
  });
});

describe('the admin surface', () => {
  test('tells the world, its accounts and its time, which only a tick moves here', async () => {
    const { admin, sandbox } = await testSandbox({});
    const info = await admin.info();
    expect(info).toMatchObject({ url: sandbox.url, pid: process.pid, world: sandbox.world, state: null });
    expect(info.accounts.map((one) => one.alias)).toEqual(['management', 'ml-prod', 'analytics', 'research']);
    expect(await admin.tick(13 * 3_600_000)).toBe(
      new Date(stoppedClock.now().getTime() + 13 * 3_600_000).toISOString(),
    );
  });

  test('logs calls with caller, operation and error', async () => {
    const world = await testSandbox();
    await world.sts(OWNER).send(new GetCallerIdentityCommand({}));
    await rejection(world.sagemaker(OWNER).send(new DescribePipelineCommand({ PipelineName: 'none' })));
    const caller = `arn:aws:iam::${OWNER}:root`;
    expect(await world.admin.calls()).toMatchObject([
      { account: OWNER, region: 'us-east-1', service: 'sts', operation: 'GetCallerIdentity', caller, error: null },
      { service: 'sagemaker', operation: 'DescribePipeline', caller, error: 'ResourceNotFound' },
    ]);
  });

  test('refuses nonsense, and web pages', async () => {
    const { sandbox, admin } = await testSandbox();
    expect((await rejection(admin.tick(-1))).message).toContain('SandboxRefused');
    expect((await fetch(`${sandbox.url}/_sandbox/nope`)).status).toBe(404);
    const page = await fetch(`${sandbox.url}/_sandbox/stop`, {
      method: 'POST',
      headers: { origin: 'http://evil.test' },
    });
    expect(page.status).toBe(403);
    expect((await admin.info()).world).toBe(sandbox.world);
  });

  test('stops the sandbox, and whoever asks then is told that nothing answers', async () => {
    const sandbox = await startSandbox({ empty: true });
    const admin = sandboxAdmin(sandbox.url);
    await admin.stop();
    await sandbox.closed;
    expect(await rejection(admin.info())).toMatchObject({ code: 'SandboxUnreachable' });
  });
});

test('a port in use is a problem with a fix', async () => {
  const { sandbox } = await testSandbox();
  const error = await rejection(startSandbox({ port: Number(new URL(sandbox.url).port) }));
  expect(error).toMatchObject({ code: 'PortInUse', problems: [{ fix: 'give another --port, or 0 for a free one' }] });
});

test('an idle sandbox ends by itself', async () => {
  const sandbox = await startSandbox({ empty: true, idleMs: 50 });
  await sandbox.closed;
  expect((await rejection(sandboxAdmin(sandbox.url).info())).message).toContain('SandboxUnreachable');
});
