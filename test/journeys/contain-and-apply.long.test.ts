import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { ListDomainsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFolderSandbox } from '../../src/sandbox/index.ts';
import {
  administrator,
  applicationOf,
  asPerson,
  JANE,
  LAURA,
  standInForSageMaker,
} from '../constructs/identity/people.ts';
import { createProject, ofType, only, type Finished, type Project } from '../helpers/cli.ts';
import { present } from '../interop/support.ts';
import { rejection } from '../sandbox/support/world.ts';

const aws = present('aws', 'aws', '--version');

const ROLE = 'research-studio-execution';
const MANIFEST = `version: 1
region: us-east-1
accounts:
  management: { id: '123456789012' }
  research: { id: '777788889999' }
identityCenter:
  { instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef', region: us-east-1, account: '123456789012' }
guardrails: { containment: { roles: ['arn:aws:iam::777788889999:role/${ROLE}'] } }
`;

let project: Project;
let elsewhere: Project;
let url = '';
beforeAll(async () => {
  project = createProject({ manifest: MANIFEST });
  elsewhere = createProject({ manifest: null });
  expect((await project.run('apply --sandbox --yes')).code).toBe(0);
  url = (await findFolderSandbox(project.folder))?.url ?? '';
  await standInForSageMaker(url, ROLE);
  const iam = new IAMClient(administrator(url));
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sagemaker:ListDomains', Resource: '*' }],
  });
  await iam.send(new PutRolePolicyCommand({ RoleName: ROLE, PolicyName: 'look', PolicyDocument }));
  iam.destroy();
});
afterAll(() => Promise.all([project.close(), elsewhere.close()]));

const configOf = async (userId: string) => asPerson(url, ROLE, await applicationOf(url, 'research-studio'), userId);

async function looksAround(userId: string): Promise<unknown> {
  const sagemaker = new SageMakerClient(await configOf(userId));
  return sagemaker.send(new ListDomainsCommand({})).finally(() => sagemaker.destroy());
}

const ok = (finished: Finished): Finished => {
  expect(finished.code, finished.stdout + finished.stderr).toBe(0);
  return finished;
};

let id = '';

test('somebody is cut off headless, with a reason and a ticket', async () => {
  await looksAround(JANE);
  const words = 'sessions contain --user jane --sandbox --yes --json --ttl 24h --ticket INC-4711 --reason stolen';
  const { events } = ok(await project.run(words));
  const finished = only(events, 'containment.finished');
  expect(finished).toMatchObject({
    result: 'lingering',
    why: [],
    containment: { ticket: 'INC-4711', reason: 'stolen' },
  });
  ({ id } = finished.containment);
  expect((await rejection(looksAround(JANE))).message).toContain('with an explicit deny');
});

test('the scheduled drift calls it no drift and names it, and the scheduled apply leaves it standing', async () => {
  const drift = ok(await project.run('drift --sandbox --json'));
  const said = ofType(drift.events, 'finding.reported').map(({ finding }) => finding.message);
  expect(said).toEqual([expect.stringContaining(`containment ${id}, ticket INC-4711`)]);
  ok(await project.run('apply --sandbox --yes'));
  expect((await rejection(looksAround(JANE))).message).toContain('with an explicit deny');
  await looksAround(LAURA);
});

test.skipIf(!aws)('the AWS CLI is refused, too, and a colleague is not', async () => {
  const call = async (userId: string): Promise<string> => {
    const { credentials } = await configOf(userId);
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: project.folder,
      AWS_ENDPOINT_URL: url,
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_SESSION_TOKEN: credentials.sessionToken,
    };
    return promisify(execFile)('aws', ['sagemaker', 'list-domains', '--output', 'json'], { env }).then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => stderr,
    );
  };
  expect(await call(JANE)).toContain('explicit deny');
  expect(await call(LAURA)).toContain('research-studio');
});

test('the incident is exported, and the journal holds against it', async () => {
  ok(await project.run(`journal export --incident ${id} --sandbox`));
  ok(await project.run(`journal verify --export incident-${id}.json --sandbox`));
});

test('another folder without a manifest and without the record releases it', async () => {
  const { events } = ok(await elsewhere.run(`sessions release --user jane --yes --json --sandbox=${url}`));
  expect(only(events, 'containment.released')).toMatchObject({ id, ok: true });
  const { undoes, notes } = only(events, 'release.previewed');
  expect(undoes.join()).toContain('assign to application');
  expect(notes.join()).toContain('AWS advises 12 hours');
  await looksAround(JANE);
  expect((await project.run('drift --sandbox')).code).toBe(0);
});
