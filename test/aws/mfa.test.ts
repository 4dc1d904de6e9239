import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IAM } from '@aws-sdk/client-iam';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMfaDesk } from '../../src/app/mfa-desk.ts';
import type { MfaCode } from '../../src/aws/credentials.ts';
import { createAws } from '../../src/aws/index.ts';
import type { Aws } from '../../src/aws/ports.ts';
import { SagelaneError } from '../../src/domain/errors.ts';
import type { EventBody } from '../../src/domain/events/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { writeSessionToken } from '../../src/sandbox/world/caller.ts';

const ACCOUNT = '111122223333';
const DEVICE = `arn:aws:iam::${ACCOUNT}:mfa/jane`;

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let aws: Aws | null = null;

beforeEach(async () => {
  sandbox = await startSandbox({ empty: true });
  folder = mkdtempSync(join(tmpdir(), 'sagelane-mfa-'));
  const role = `role_arn = arn:aws:iam::${ACCOUNT}:role/operator`;
  const keys = `aws_access_key_id = ${ACCOUNT}\naws_secret_access_key = sandbox`;
  const config = join(folder, 'config');
  writeFileSync(
    config,
    `[profile base]\n${keys}\n[profile careful]\n${role}\nsource_profile = base\nmfa_serial = ${DEVICE}\n`,
  );
  vi.stubEnv('AWS_CONFIG_FILE', config);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'));
  vi.stubEnv('AWS_ENDPOINT_URL', sandbox.url);
});
afterEach(async () => {
  aws?.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});

const caller = (mfaCode?: MfaCode) => {
  aws = createAws({
    accounts: [{ id: ACCOUNT, region: 'us-east-1', profile: 'careful' }],
    defaultRegion: 'us-east-1',
    toolVersion: '0',
    env: {},
    clock: { now: () => new Date(), sleep: () => Promise.resolve() },
    mfaCode,
  });
  return aws.readers(ACCOUNT).identity();
};

test('a profile with an MFA device asks for its code, and goes on with the role', async () => {
  const iam = new IAM({
    region: 'us-east-1',
    endpoint: sandbox.url,
    credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'sandbox' },
  });
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'sts:AssumeRole' }],
  };
  await iam.createRole({ RoleName: 'operator', AssumeRolePolicyDocument: JSON.stringify(trust) });
  const events: EventBody[] = [];
  const desk = createMfaDesk((event) => {
    events.push(event);
    if (event.type === 'mfa.asked') desk.answer('123456');
  });
  expect(await caller(desk.ask)).toEqual({ account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:role/operator` });
  // Every service of the account signs with what that one code has opened.
  const readers = aws?.readers(ACCOUNT);
  await Promise.all([readers?.pipelines.own(), readers?.shares.owned()].map((asked) => asked?.catch(() => null)));
  expect(events).toEqual([
    { type: 'mfa.asked', account: ACCOUNT, profile: 'careful', device: DEVICE },
    { type: 'mfa.answered', account: ACCOUNT },
  ]);
  iam.destroy();
});

test('credentials that have expired are looked for again, so that a login elsewhere is enough', async () => {
  const token = { arn: `arn:aws:sts::${ACCOUNT}:assumed-role/a/b`, userId: 'a:b', expires: 0, issuedAt: 0 };
  const keys = (secret: string): string =>
    `[profile careful]\naws_access_key_id = ${ACCOUNT}\naws_secret_access_key = sandbox\n${secret}`;
  writeFileSync(join(folder, 'config'), keys(`aws_session_token = ${writeSessionToken(token)}\n`));
  await expect(caller()).rejects.toMatchObject({ code: 'ExpiredToken' });
  writeFileSync(join(folder, 'config'), keys(''));
  expect(await aws?.readers(ACCOUNT).identity()).toMatchObject({ account: ACCOUNT });
});

test('where nobody can be asked it says that a code is needed', async () => {
  await expect(caller()).rejects.toMatchObject({ code: 'CredentialsProviderError' });
  await expect(caller()).rejects.toThrow(/need an MFA code/);
});

test('an answer that is refused is the error, in its own words', async () => {
  const refuse = (): Promise<string> =>
    Promise.reject(new SagelaneError({ code: 'MfaNeeded', what: 'nobody typed it' }));
  await expect(caller(refuse)).rejects.toMatchObject({ code: 'MfaNeeded' });
});
