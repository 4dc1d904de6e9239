import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, only, ofType, type Project } from '../helpers/cli.ts';
import { ANALYTICS, folderSandbox, OWNER, ramOf, sagemakerOf } from '../helpers/given-sandbox.ts';

// Somebody shared by hand; from there to an empty plan, each test going on where the one before ended.
const ACCOUNTS = `version: 1
region: us-east-1
accounts:
  ml-prod: { id: "${OWNER}" }
  analytics: { id: "${ANALYTICS}" }
`;

let project: Project;
let url: string;
let shareArn: string;
let pasted: string;
beforeAll(async () => {
  project = createProject({ manifest: ACCOUNTS });
  await project.run('shares list --sandbox');
  url = await folderSandbox(project);
  const { resourceShare } = await ramOf(url, OWNER).createResourceShare({
    name: 'by-hand',
    resourceArns: [`arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`],
    principals: [ANALYTICS],
    permissionArns: ['arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution'],
    allowExternalPrincipals: true,
    tags: [{ key: 'team', value: '42' }],
  });
  shareArn = resourceShare?.resourceShareArn ?? '';
});
afterAll(() => project.close());

test('a scan proposes what exists and is not declared, as lines to paste', async () => {
  const { code, stdout, stderr } = await project.run('import --scan --sandbox');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain(`${shareArn}\n`);
  expect(stdout).toMatch(/^shares:$/m);
  expect(stdout).toMatch(/^ {2}- name: by-hand\n {4}owner: ml-prod\n {4}pipelines: \[churn-train\]\n/m);
  expect(stdout).toMatch(/^ {4}permission: execute\n {4}tags: \{ "team": "42" \}$/m);
  pasted = stdout;
  project.write('sagelane.yaml', ACCOUNTS + pasted);
  expect((await project.run('check')).stderr).toBe('');
  expect((await project.run('import --scan --sandbox')).stdout).toContain('everything that exists is declared');
});

test('what was pasted is planned as imports and nothing else', async () => {
  const { code, events, stderr } = await project.run('import --sandbox --json --out bundle');
  expect(stderr).toBe('');
  expect(code).toBe(2);
  expect(only(events, 'plan.finished')).toMatchObject({
    summary: { create: 0, update: 0, replace: 0, delete: 0, import: 3 },
    planned: ['ml-prod'],
  });
  expect(only(events, 'exposure.computed').exposures.filter(({ change }) => change !== 'keeps')).toEqual([]);
  expect(ofType(events, 'finding.reported').filter(({ finding }) => finding.check.startsWith('import-'))).toEqual([]);
});

test('the bundle is applied, and the plan is empty from there on', async () => {
  const { code, events, stderr } = await project.run('apply --sandbox --bundle bundle --yes --json');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(only(events, 'apply.finished')).toMatchObject({ applied: ['ml-prod'], summary: { create: 0, import: 3 } });
  const after = await project.run('plan --sandbox');
  expect(after.stdout).toContain('nothing to change');
  expect(after.code).toBe(0);
  const { resourceShares } = await ramOf(url, OWNER).getResourceShares({ resourceOwner: 'SELF', name: 'by-hand' });
  expect(resourceShares?.map((share) => share.resourceShareArn)).toEqual([shareArn]);
  expect((await project.run('import --sandbox')).stdout).toContain('nothing to change');
});

test('a member that is not declared is told and left, one that does not exist is created', async () => {
  await ramOf(url, OWNER).createResourceShare({
    name: 'half',
    resourceArns: ['churn-train', 'churn-score'].map((name) => `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/${name}`),
    permissionArns: ['arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerPipeline'],
    allowExternalPrincipals: true,
  });
  const half =
    '  - { name: half, owner: ml-prod, pipelines: [churn-train], with: ["777788889999"], permission: read }\n';
  project.write('sagelane.yaml', ACCOUNTS + pasted.replace(/^# paste.*\n/m, '') + half);
  const { events } = await project.run('import --sandbox --json');
  expect(only(events, 'plan.finished').summary).toEqual({ create: 1, update: 0, replace: 0, delete: 0, import: 2 });
  expect(ofType(events, 'finding.reported').map(({ finding }) => finding)).toContainEqual(
    expect.objectContaining({
      check: 'import-left-out',
      subject: 'half',
      message: expect.stringContaining('pipeline/churn-score is in the share too') as string,
    }),
  );
});

test('two shares of one name are told, and neither is taken in', async () => {
  await ramOf(url, OWNER).createResourceShare({ name: 'half', allowExternalPrincipals: true });
  const { code, events } = await project.run('import --sandbox --json');
  expect(code).toBe(3);
  expect(ofType(events, 'finding.reported').map(({ finding }) => finding.check)).toContain('import-ambiguous');
  expect(only(events, 'plan.finished').summary).toMatchObject({ create: 3 });
});

test('a Studio domain is taken in by its id', async () => {
  const sagemaker = sagemakerOf(url, OWNER);
  await sagemaker.createDomain({
    DomainName: 'vision',
    AuthMode: 'SSO',
    VpcId: 'vpc-0123456789abcdef0',
    SubnetIds: ['subnet-0123456789abcdef0'],
    DefaultUserSettings: { ExecutionRole: `arn:aws:iam::${OWNER}:role/service-role/made-by-hand` },
  });
  project.write('sagelane.yaml', ACCOUNTS);
  await project.run('sandbox tick 30m');
  const { stdout } = await project.run('import --scan --sandbox');
  expect(stdout).toMatch(/^studios:$/m);
  project.write('sagelane.yaml', ACCOUNTS + stdout.slice(stdout.indexOf('studios:')));
  const { events } = await project.run('import --sandbox --json --out studio ml-prod-studio');
  expect(only(events, 'plan.finished').summary).toMatchObject({ create: 0, replace: 0, delete: 0, import: 1 });
  expect((await project.run('apply --sandbox --bundle studio --yes')).code).toBe(0);
  expect((await project.run('plan --sandbox ml-prod-studio')).code).toBe(0);
});
