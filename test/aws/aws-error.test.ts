import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAws } from '../../src/aws/index.ts';
import type { AccountAccess, Aws } from '../../src/aws/ports.ts';
import { awsError, isPassing } from '../../src/aws/errors/aws-error.ts';
import { AWS_ERRORS } from '../../src/aws/errors/index.ts';
import { problemsOf, type Problem } from '../../src/domain/errors.ts';

const PIPELINE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train';
const INVITATION = 'arn:aws:ram:us-east-1:111122223333:resource-share-invitation/1';
const clock = { now: () => new Date(0), sleep: () => Promise.resolve() };

const problemOf = (promise: Promise<unknown>): Promise<Problem | undefined> =>
  promise.then(
    () => undefined,
    (cause: unknown) => problemsOf(cause)[0],
  );

function awsAt(sandboxUrl: string | undefined, access: Partial<AccountAccess> = {}): Aws {
  const accounts = [{ id: '444455556666', region: 'us-east-1', ...access }];
  // One attempt: what is tested is the words, not the SDK's patience.
  return createAws({ accounts, sandboxUrl, defaultRegion: 'us-east-1', toolVersion: '0.0.0', env: {}, clock });
}

describe('what AWS answers', () => {
  let server: Server;
  let answer: { status: number; type: string; message: string };
  let aws: Aws;

  beforeEach(async () => {
    server = createServer((_, response) => {
      response.writeHead(answer.status, { 'content-type': 'application/json', 'x-amzn-errortype': answer.type });
      response.end(JSON.stringify({ __type: answer.type, message: answer.message }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    aws = awsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterEach(() => {
    aws.close();
    server.close();
    server.closeAllConnections();
  });

  test('a refused start names the read share, the caller and the ARN', async () => {
    const message = `User: arn:aws:iam::444455556666:root is not authorized to perform: sagemaker:StartPipelineExecution`;
    answer = { status: 400, type: 'AccessDeniedException', message };
    expect(await problemOf(aws.writers('444455556666').executions.start(PIPELINE))).toEqual({
      code: 'AccessDeniedException',
      what: 'account 444455556666 may not call StartPipelineExecution on this pipeline',
      where: `account 444455556666 ${PIPELINE}`,
      why: message,
      fix: expect.stringContaining('ask the owner for permission: execute') as string,
    });
  });

  test('an expired invitation says what 12 hours have to do with it', async () => {
    answer = { status: 400, type: 'ResourceShareInvitationExpiredException', message: 'expired' };
    expect(await problemOf(aws.writers('444455556666').shares.accept(INVITATION))).toMatchObject({
      code: 'ResourceShareInvitationExpiredException',
      why: expect.stringContaining('12 hours') as string,
      fix: expect.stringContaining('ask the owner to invite account 444455556666 again') as string,
    });
  });

  test.each([
    ['ExpiredTokenException', 'the credentials for account 444455556666 have expired'],
    ['UnrecognizedClientException', 'AWS does not know the credentials for account 444455556666'],
    ['ResourceNotFound', 'there is no such pipeline or execution for account 444455556666'],
  ])('%s is put into words', async (type, what) => {
    answer = { status: 400, type, message: 'from AWS' };
    const problem = await problemOf(aws.readers('444455556666').pipelines.describe(PIPELINE));
    expect(problem).toMatchObject({ code: type, what, why: 'from AWS' });
  });

  test('an error that no row knows still has name, words and place', async () => {
    answer = { status: 400, type: 'BrandNewException', message: 'something new' };
    expect(await problemOf(aws.readers('444455556666').pipelines.describe(PIPELINE))).toMatchObject({
      code: 'BrandNewException',
      what: 'DescribePipeline failed',
      why: 'something new',
      where: `account 444455556666 ${PIPELINE}`,
    });
  });
});

test('nothing that listens is told with the address', async () => {
  const aws = awsAt('http://127.0.0.1:9');
  const problem = await problemOf(aws.readers('444455556666').identity());
  expect(problem).toMatchObject({
    code: 'ECONNREFUSED',
    what: 'nothing answers GetCallerIdentity at http://127.0.0.1:9',
    where: 'account 444455556666',
  });
  aws.close();
});

describe('credentials', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sagelane-credentials-'));
    await writeFile(
      join(dir, 'config'),
      '[profile sso]\nsso_session = s\nsso_account_id = 444455556666\nsso_role_name = r\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://example.awsapps.com/start\n',
    );
    await writeFile(join(dir, 'credentials'), '');
    vi.stubEnv('AWS_CONFIG_FILE', join(dir, 'config'));
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(dir, 'credentials'));
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('HOME', dir);
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(dir, { recursive: true, force: true });
  });

  test('an unknown profile is named', async () => {
    const aws = awsAt(undefined, { profile: 'nobody' });
    expect(await problemOf(aws.readers('444455556666').shares.invitations())).toMatchObject({
      code: 'CredentialsProviderError',
      what: 'the AWS profile nobody for account 444455556666 is not known, or holds no credentials',
    });
  });

  test('an SSO login that ended says how to log in', async () => {
    const aws = awsAt(undefined, { profile: 'sso' });
    expect(await problemOf(aws.readers('444455556666').shares.invitations())).toMatchObject({
      what: expect.stringContaining('SSO login') as string,
      fix: 'log in again: aws sso login --profile sso',
    });
  });

  test('no credentials at all are told, with the sandbox as a way out', async () => {
    const aws = awsAt(undefined);
    expect(await problemOf(aws.readers('444455556666').shares.invitations())).toMatchObject({
      what: 'no credentials for account 444455556666',
      fix: expect.stringContaining('--sandbox') as string,
    });
  });
});

test('throttling, the network and AWS itself pass; a refusal does not', () => {
  const call = { service: 'ram', operation: 'GetResourceShares', account: '1', region: 'us-east-1' };
  const named = (name: string) => awsError(Object.assign(new Error('x'), { name }), call);
  for (const name of ['ThrottlingException', 'TimeoutError', 'InternalServerError'])
    expect(isPassing(named(name))).toBe(true);
  expect(isPassing(awsError(Object.assign(new Error('x'), { code: 'ECONNRESET' }), call))).toBe(true);
  expect(isPassing(named('AccessDeniedException'))).toBe(false);
  expect(isPassing(new Error('ThrottlingException'))).toBe(false);
});

test('no row is hidden by an earlier one', () => {
  const specific = (row: (typeof AWS_ERRORS)[number]): boolean =>
    row.service !== undefined || row.operations !== undefined || row.message !== undefined;
  AWS_ERRORS.forEach((row, index) => {
    const hidden = row.codes.filter((code) =>
      AWS_ERRORS.slice(0, index).some((earlier) => !specific(earlier) && earlier.codes.includes(code)),
    );
    expect(hidden).toEqual([]);
  });
});
