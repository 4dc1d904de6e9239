import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, ofType, only, type Project } from '../helpers/cli.ts';
import { ANALYTICS, folderSandbox, OWNER, RESEARCH, sagemakerOf } from '../helpers/given-sandbox.ts';

// The states are lost, AWS has everything: what was made is taken in again, wave by wave, until plans are empty.
const manifest = (domainId: string, vpc: string, subnet: string): string => `version: 1
region: us-east-1
accounts:
  ml-prod: { id: "${OWNER}" }
  analytics: { id: "${ANALYTICS}" }
  research: { id: "${RESEARCH}" }
shares:
  - name: churn
    owner: ml-prod
    pipelines: [churn-train]
    with: [analytics]
    permission: read
    acceptance: terraform
consumerRoles:
  - { name: data-scientist, account: analytics, shares: [churn], trustedBy: [analytics] }
studios:
  - { name: research-studio, account: research, domainId: ${domainId}, vpc: ${vpc}, subnets: [${subnet}] }
onCall: { trustedBy: [ml-prod] }
`;

let project: Project;
beforeAll(async () => {
  project = createProject({ manifest: 'version: 1\nregion: us-east-1\naccounts: { a: { id: "111122223333" } }\n' });
  await project.run('shares list --sandbox');
  const sagemaker = sagemakerOf(await folderSandbox(project), RESEARCH);
  const { Domains = [] } = await sagemaker.listDomains({});
  const DomainId = Domains.find(({ DomainName }) => DomainName === 'research-studio')?.DomainId ?? '';
  const { VpcId = '', SubnetIds = [] } = await sagemaker.describeDomain({ DomainId });
  project.write('sagelane.yaml', manifest(DomainId, VpcId, SubnetIds[0] ?? ''));
  // Its role is there, and is made what the studio declares; everything else is new.
  const { events } = await project.run('import --sandbox --json --out role research-studio');
  expect(only(events, 'plan.finished').summary).toMatchObject({ create: 1, import: 2 });
  await ended('apply --sandbox --bundle role --yes');
  await ended('apply --sandbox --yes');
  await ended('plan --sandbox');
  rmSync(join(project.folder, '.sagelane/state'), { recursive: true });
});
afterAll(() => project.close());

async function ended(words: string): Promise<void> {
  const { code, stdout, stderr } = await project.run(words);
  expect(code, `${words}\n${stdout}\n${stderr}`).toBe(0);
}

/** Plans what exists as imports, and applies that. */
async function takeIn(bundle: string) {
  const { events, stdout, stderr } = await project.run(`import --sandbox --json --out ${bundle}`);
  expect(stderr, stdout).toBe('');
  await ended(`apply --sandbox --bundle ${bundle} --yes`);
  return events;
}

test('shares, roles and their policies are taken in; what waits for the owner is deferred', async () => {
  const events = await takeIn('first');
  expect(only(events, 'plan.finished')).toMatchObject({
    summary: { create: 0, update: 0, replace: 0, delete: 0 },
    deferred: ['analytics-acceptance'],
  });
  const imported = ofType(events, 'stack.planned').flatMap(({ changes }) => changes.map(({ type }) => type));
  expect(new Set(imported)).toEqual(
    new Set([
      'aws_ram_resource_share',
      'aws_ram_resource_association',
      'aws_ram_principal_association',
      'aws_iam_role',
      'aws_iam_role_policy',
      'aws_sagemaker_domain',
    ]),
  );
});

test('then the acceptance, for which no invitation is there any more', async () => {
  const events = await takeIn('second');
  expect(only(events, 'plan.finished')).toMatchObject({
    summary: { create: 0, update: 0, replace: 0, delete: 0, import: 1 },
    deferred: [],
  });
});

test('from there on every plan is empty', async () => {
  const { code, stdout } = await project.run('plan --sandbox');
  expect(stdout).toContain('nothing to change');
  expect(code).toBe(0);
});
