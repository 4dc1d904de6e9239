import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LineageGraph } from '../../src/domain/lineage/graph.ts';
import { createProject, ofType, only, REPOSITORY, type Project } from '../helpers/cli.ts';
import { ANALYTICS, folderSandbox, giveSandbox, OWNER, RESEARCH, sagemakerOf } from '../helpers/given-sandbox.ts';
import { environmentFor, execute, present } from '../interop/support.ts';

const MANIFEST = readFileSync(join(REPOSITORY, 'examples/lineage-share/sagelane.yaml'), 'utf8');
const entity = (path: string, account = OWNER): string => `arn:aws:sagemaker:us-east-1:${account}:${path}`;
const names = ({ vertices }: LineageGraph): readonly (string | null | undefined)[] =>
  vertices.map(({ facts }) => facts?.name).toSorted();

describe('lineage that a manifest shares', () => {
  let project: Project;
  let report: string;
  beforeAll(async () => {
    project = createProject({ manifest: MANIFEST });
    const applied = await project.run('apply --sandbox --yes');
    if (applied.code !== 0) throw new Error(applied.stdout + applied.stderr);
  });
  afterAll(() => project.close());

  const graphOf = async (words: string): Promise<LineageGraph> => {
    const { events, stderr } = await project.run(`lineage show ${words} --sandbox --json`);
    if (stderr !== '') throw new Error(stderr);
    return only(events, 'lineage.shown').graph;
  };

  test('is hidden from the consumer until it accepts, and doctor and --group tell whom it reaches', async () => {
    const endpoint = entity('context/churn-endpoint');
    const hidden = await project.run(`lineage show ${endpoint} --account analytics --sandbox`);
    expect(hidden.code).toBe(1);
    expect(hidden.stderr).toMatch(/^error LineageNotVisible: none of 1 accounts may see .*\n(.*\n)*? {2}fix: /);
    expect((await project.run('invitations accept lineage --sandbox')).code).toBe(0);
    expect((await graphOf(`${endpoint} --account analytics`)).vertices).toHaveLength(6);
    const groups = await project.run('lineage show --group --sandbox');
    expect(groups.code).toBe(0);
    expect(groups.stdout).toContain('declared as share lineage at ');
    expect(groups.stdout).toContain(`  ${ANALYTICS}  all seven actions`);
    expect((await project.run('doctor --sandbox')).stdout).toContain(`all seven actions for ${ANALYTICS}`);
  });

  test('begins at a name, a URI or a job, filtered, and every entity leads to the line that shares it', async () => {
    const graph = await graphOf('churn-endpoint --direction ancestors --type model');
    expect(names(graph)).toEqual(['churn-endpoint', 'churn-model', 'churn-model-approval']);
    const line = MANIFEST.split('\n').findIndex((one) => one.includes('name: lineage')) + 1;
    for (const { jumps } of graph.vertices)
      expect(jumps.at(-1)).toMatchObject({ to: 'share', what: 'lineage', at: { line } });
    const text = await project.run('lineage show s3://ml-prod-models/churn/model.tar.gz --sandbox');
    expect(text.stdout).toMatch(/^[│ ]+├─ ContributedTo {2}churn-customers {2}DataSet {2}ml-prod$/m);
    expect(text.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  test('is associated and disassociated across accounts, checked at both ends, and refused where one is not shared', async () => {
    const sandbox = await folderSandbox(project);
    const client = sagemakerOf(sandbox, ANALYTICS);
    const made = await client.createArtifact({
      ArtifactName: 'report',
      ArtifactType: 'DataSet',
      Source: { SourceUri: 's3://analytics/report/' },
    });
    client.destroy();
    report = made.ArtifactArn ?? '';
    const { vertices } = await graphOf('churn-model');
    const model = vertices.find(({ facts }) => facts?.name === 'churn-model')?.arn ?? '';
    const pair = `${model} ${report}`;
    expect((await project.run(`lineage associate ${pair} --sandbox`)).stderr).toContain('error ConfirmationNeeded');
    expect((await project.run(`lineage associate ${pair} --sandbox --read-only --yes`)).code).toBe(1);
    const associated = await project.run(`lineage associate ${pair} --association DerivedFrom --sandbox --yes --json`);
    expect(only(associated.events, 'lineage.associated')).toMatchObject({ account: ANALYTICS });
    const whole = await graphOf('churn-model --direction descendants');
    expect(names(whole)).toContain('report');
    expect((await graphOf(`${model} --direction descendants --account ml-prod`)).gaps).toMatchObject([
      { arn: report, account: ANALYTICS, reason: 'not-shared' },
    ]);
    const refused = await project.run(`lineage associate ${pair} --account ml-prod --sandbox --yes`);
    expect(refused.stderr).toMatch(/^error LineageEndRefused: .* is not shared with account 111122223333/);
    const taken = await project.run(`lineage disassociate ${pair} --sandbox --yes`);
    expect(taken.stdout).toContain(`sagelane lineage associate ${pair} --association DerivedFrom`);
    const { stdout } = await project.run('journal show --sandbox');
    expect(stdout).toContain('lineage disassociate');
  });

  test('is exported, and listed', async () => {
    const mermaid = await project.run('lineage show churn-model --format mermaid --sandbox');
    expect(mermaid.stdout).toMatch(/^flowchart LR\n/);
    const lines = (await project.run('lineage show churn-model --format openlineage --sandbox')).stdout.trimEnd();
    for (const line of lines.split('\n')) expect(JSON.parse(line)).toHaveProperty('schemaURL');
    const { events } = await project.run('lineage list --type model --sandbox --json');
    expect(ofType(events, 'lineage.entity-listed').map(({ entity: { name } }) => name)).toEqual(['churn-model']);
    const wrong = await project.run('lineage show --sandbox');
    expect(wrong.stderr).toMatch(/^error BadUsage: lineage show wants to know of what/);
  });
});

const aws = present('aws', 'aws', '--version');

describe.skipIf(!aws)('lineage that the AWS CLI alone made, without a manifest', () => {
  test('is walked over all accounts of its world, with gaps where nobody of ours may see', async () => {
    const project = createProject({ manifest: null });
    const { url } = await giveSandbox(project, '--empty');
    const as =
      (account: string) =>
      async (...args: string[]): Promise<string> => {
        const flags = ['--endpoint-url', url, '--output', 'text', ...args];
        const { code, stdout, stderr } = await execute('aws', flags, environmentFor(url, account));
        if (code !== 0) throw new Error(stderr);
        return stdout.trim();
      };
    const [owner, consumer] = [as(OWNER), as(ANALYTICS)];
    const artifact = (account: typeof owner, name: string, uri: string): Promise<string> =>
      account(
        'sagemaker',
        'create-artifact',
        '--artifact-name',
        name,
        '--artifact-type',
        'DataSet',
        '--source',
        `SourceUri=${uri}`,
        '--query',
        'ArtifactArn',
      );
    const raw = await artifact(owner, 'raw', 's3://lake/raw/');
    const clean = await artifact(owner, 'clean', 's3://lake/clean/');
    const associate = (account: typeof owner, from: string, to: string): Promise<string> =>
      account(
        'sagemaker',
        'add-association',
        '--source-arn',
        from,
        '--destination-arn',
        to,
        '--association-type',
        'DerivedFrom',
      );
    await associate(owner, raw, clean);
    const group = entity('lineage-group/sagemaker-default-lineage-group');
    await owner(
      'ram',
      'create-resource-share',
      '--name',
      'lineage',
      '--principals',
      ANALYTICS,
      '--resource-arns',
      group,
    );
    const invitation = await consumer(
      'ram',
      'get-resource-share-invitations',
      '--query',
      'resourceShareInvitations[0].resourceShareInvitationArn',
    );
    await consumer('ram', 'accept-resource-share-invitation', '--resource-share-invitation-arn', invitation);
    expect((await project.run(`sandbox tick 1m --url ${url}`)).code).toBe(0);
    const scores = await artifact(consumer, 'scores', 's3://analytics/scores/');
    await associate(consumer, clean, scores);

    const both = await project.run(`lineage show ${scores} --direction ancestors --sandbox=${url}`);
    expect(both.stdout.split('\n').slice(0, 5)).toEqual([
      `lineage of ${scores}`,
      'ancestors',
      `scores  DataSet  ${ANALYTICS}`,
      `└─ DerivedFrom  clean  DataSet  ${OWNER}`,
      `   └─ DerivedFrom  raw  DataSet  ${OWNER}`,
    ]);
    expect(both.stdout).toMatch(/\n3 entities, 2 associations; as .*, in \d+ calls\n$/);
    const { events } = await project.run(`lineage show ${raw} --account ${OWNER} --sandbox=${url} --json`);
    expect(only(events, 'lineage.shown').graph.gaps).toMatchObject([{ arn: scores, reason: 'not-shared' }]);
    const stranger = await project.run(`lineage show ${raw} --account ${RESEARCH} --sandbox=${url}`);
    expect(stranger.code).toBe(1);
    const groups = await project.run(`lineage show --group --account ${ANALYTICS} --sandbox=${url}`);
    expect(groups.stdout).toContain('as RAM share lineage tells');
    await project.close();
  });
});
