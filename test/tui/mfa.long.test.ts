import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IAM } from '@aws-sdk/client-iam';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { openPty, type Pty } from './pty.ts';

const ACCOUNT = '111122223333';
const CODE = '246810';

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let strict: Server;
let pty: Pty | null = null;

beforeEach(async () => {
  sandbox = await startSandbox({});
  await makeOperator(sandbox.url);
  strict = await refusingOtherCodes(sandbox.url);
  folder = mkdtempSync(join(tmpdir(), 'sagelane-mfa-'));
  const file = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  file(
    'config',
    [
      `[profile base]\naws_access_key_id = ${ACCOUNT}\naws_secret_access_key = sandbox`,
      `[profile careful]\nrole_arn = arn:aws:iam::${ACCOUNT}:role/operator\nsource_profile = base`,
      `mfa_serial = arn:aws:iam::${ACCOUNT}:mfa/jane`,
      `[profile plain]\naws_access_key_id = 444455556666\naws_secret_access_key = sandbox\n`,
    ].join('\n'),
  );
  file(
    'sagelane.yaml',
    `version: 1\nregion: us-east-1\naccounts:\n  ml-prod: { id: '${ACCOUNT}', profile: careful }\n  analytics: { id: '444455556666', profile: plain }\n`,
  );
});
afterEach(async () => {
  pty?.kill();
  await new Promise((resolve) => strict.close(resolve));
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test('one code opens an account in the terminal app, a wrong one is asked for again, and the other account goes on', async () => {
  const { port } = strict.address() as AddressInfo;
  pty = openPty([fileURLToPath(new URL('../../bin/sagelane.mjs', import.meta.url)), ':executions'], {
    columns: 80,
    rows: 24,
    cwd: folder,
    env: {
      HOME: folder,
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    },
  });
  await pty.until('ml-prod waits for the code of mfa/jane: M types it', 20_000);
  pty.write('0');
  await pty.until(/analytics 444455556666 +✓ nothing/, 20_000);
  pty.write('3M');
  await pty.until('MFA code for ml-prod');
  pty.write('135790\r');
  await pty.until('ml-prod never read: AccessDenied', 20_000);
  await pty.until('M types it');
  pty.write('M');
  await pty.until('does not accept the MFA code');
  pty.write(`${CODE}\r`);
  await pty.until('november-retrain', 20_000);
  expect(pty.text()).not.toContain('waits for the code');
  expect(pty.output()).not.toMatch(/135790|246810/);
  pty.write('q');
  expect(await pty.exit).toMatchObject({ code: 0 });
}, 180_000);

async function makeOperator(endpoint: string): Promise<void> {
  const iam = new IAM({
    region: 'us-east-1',
    endpoint,
    credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'sandbox' },
  });
  const Principal = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] };
  const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  await iam.createRole({ RoleName: 'operator', AssumeRolePolicyDocument: JSON.stringify(trust) });
  await iam.putRolePolicy({ RoleName: 'operator', PolicyName: 'all', PolicyDocument: JSON.stringify(all) });
  iam.destroy();
}

/** The sandbox emulates no MFA: before it stands what STS answers to a wrong code. */
function refusingOtherCodes(url: string): Promise<Server> {
  const { hostname, port } = new URL(url);
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      const body = Buffer.concat(parts);
      const text = body.toString();
      if (/Action=AssumeRole(&|$)/.test(text) && !text.includes(`TokenCode=${CODE}`)) {
        answer.writeHead(403, { 'content-type': 'text/xml' });
        return answer.end(
          '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>MultiFactorAuthentication failed with invalid MFA one time pass code. </Message></Error></ErrorResponse>',
        );
      }
      const { method, url: path, headers } = asked;
      const passed = request({ hostname, port, method, path, headers }, (back) => {
        answer.writeHead(back.statusCode ?? 500, back.headers);
        back.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      passed.end(body);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
