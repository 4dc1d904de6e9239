import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { ListDomainsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { containmentPolicy } from '../../src/domain/containment-policy.ts';
import { findFolderSandbox } from '../../src/sandbox/index.ts';
import {
  administrator,
  applicationOf,
  asPerson,
  JANE,
  LAURA,
  standInForSageMaker,
} from '../constructs/identity/people.ts';
import { createProject, ofType, type Finished, type Project } from '../helpers/cli.ts';
import { rejection } from '../sandbox/support/world.ts';

const ROLE = 'research-studio-execution';
const MANIFEST = `version: 1
region: us-east-1
accounts:
  research:
    id: '777788889999'
guardrails:
  containment:
    roles: ['arn:aws:iam::777788889999:role/${ROLE}']
`;

let project: Project;
let url = '';
beforeAll(async () => {
  project = createProject({ manifest: MANIFEST });
  expect((await project.run('apply --sandbox --yes')).code).toBe(0);
  url = (await findFolderSandbox(project.folder))?.url ?? '';
  await standInForSageMaker(url, ROLE);
  await write('look', {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sagemaker:ListDomains', Resource: '*' }],
  });
});
afterAll(() => project.close());

async function write(PolicyName: string, document: object): Promise<void> {
  const iam = new IAMClient(administrator(url));
  await iam.send(new PutRolePolicyCommand({ RoleName: ROLE, PolicyName, PolicyDocument: JSON.stringify(document) }));
  iam.destroy();
}

/** What somebody on call does by hand. */
const contain = (...people: readonly string[]): Promise<void> =>
  write('sagelane-containment', containmentPolicy(people.length > 0 ? people : undefined));

async function looksAround(userId: string): Promise<unknown> {
  const sagemaker = new SageMakerClient(await asPerson(url, ROLE, await applicationOf(url, 'research-studio'), userId));
  return sagemaker.send(new ListDomainsCommand({})).finally(() => sagemaker.destroy());
}

const saidOf = ({ events }: Finished, check: string): readonly string[] =>
  ofType(events, 'finding.reported')
    .filter(({ finding }) => finding.check === check)
    .map(({ finding }) => finding.message);

test('drift names who is contained, and calls it no drift', async () => {
  await looksAround(JANE);
  await contain(JANE);
  const drift = await project.run('drift --sandbox --json');
  expect(drift.code, drift.stdout + drift.stderr).toBe(0);
  expect(saidOf(drift, 'containment-active')).toEqual([expect.stringContaining(`denies ${JANE}`)]);
  expect(ofType(drift.events, 'drift.found')).toEqual([]);
});

test('an apply says so, changes nothing, and the person stays out while her colleague works on', async () => {
  const apply = await project.run('apply --sandbox --yes --json');
  expect(apply.code, apply.stdout + apply.stderr).toBe(0);
  expect(saidOf(apply, 'containment-active')).toHaveLength(1);
  expect((await rejection(looksAround(JANE))).message).toContain('with an explicit deny');
  await looksAround(LAURA);
});

test('a destroy of the guardrail is refused as a finding', async () => {
  const destroy = await project.run('destroy --sandbox --yes --json');
  expect(destroy.code, destroy.stdout + destroy.stderr).toBe(3);
  expect(saidOf(destroy, 'containment-reverted')).toEqual([expect.stringContaining(`no longer denies ${JANE}`)]);
  expect((await rejection(looksAround(JANE))).name).toBe('AccessDeniedException');
});

test('a plan from before the incident is refused, too', async () => {
  await contain();
  expect((await project.run('plan --destroy --sandbox --out gone')).code).toBe(2);
  await contain(JANE);
  const apply = await project.run('apply --bundle gone --sandbox --yes');
  expect(apply.code).toBe(1);
  expect(apply.stderr).toMatch(/error ContainmentActive: aws_iam_role_policy\.\S+ would no longer deny 94182498/);
  expect((await rejection(looksAround(JANE))).name).toBe('AccessDeniedException');
});

test('after the release the guardrail can go', async () => {
  await contain();
  expect((await project.run('destroy --sandbox --yes')).code).toBe(0);
  await looksAround(JANE);
});
