import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXECUTE_PERMISSION } from '../../src/domain/permissions.ts';
import { createProject, ofType, only, type Finished, type Project, type Running } from '../helpers/cli.ts';
import { environmentFor, execute, present } from '../interop/support.ts';

const cli = present('aws', 'aws', '--version');
const [OWNER, CONSUMER, READER] = ['111122223333', '444455556666', '777788889999'];
const REGION = 'us-east-1';
const ARN = `arn:aws:sagemaker:${REGION}:${OWNER}`;
const QUEUE = `https://sqs.${REGION}.amazonaws.com/${OWNER}/feed`;
/** Long enough to be stopped, however slow the machine is. */
const STEPS = ['prepare', 'train', 'evaluate', 'explain', 'compare', 'publish'];
const TRAINS = {
  Version: '2020-12-01',
  Parameters: [{ Name: 'Rows', Type: 'Integer', DefaultValue: 100 }],
  Steps: STEPS.map((Name, index) => ({
    Name,
    Type: Name === 'train' ? 'Training' : 'Processing',
    DependsOn: STEPS.slice(Math.max(0, index - 1), index),
    Arguments: {},
  })),
};
const FAILS = {
  Version: '2020-12-01',
  Steps: [{ Name: 'give-up', Type: 'Fail', Arguments: { ErrorMessage: 'rows are missing' } }],
};

/** Every verb of executions, lineage, shares and invitations, where nothing of Sagelane has been before it: no manifest, no state. */
describe.skipIf(!cli)('a world that only the AWS CLI has filled', () => {
  let project: Project;
  let sandbox: Running;
  let url: string;

  const aws = async (account: string, ...words: readonly string[]): Promise<Readonly<Record<string, string>>> => {
    const argv = ['--endpoint-url', url, '--output', 'json', ...words];
    const { code, stdout, stderr } = await execute('aws', argv, environmentFor(url, account));
    if (code !== 0) throw new Error(`aws ${words.join(' ')}: ${stderr}`);
    return stdout.trim() === '' ? {} : (JSON.parse(stdout) as Readonly<Record<string, string>>);
  };
  const run = (words: string): Promise<Finished> => project.run(`${words} --sandbox=${url}`);
  const told = async (words: string): Promise<Finished> => {
    const finished = await run(`${words} --json`);
    if (finished.code !== 0) throw new Error(`${words}: ${finished.stderr}`);
    return finished;
  };
  const createPipeline = (name: string, definition: object) =>
    aws(
      ...[OWNER, 'sagemaker', 'create-pipeline', '--pipeline-name', name],
      ...['--role-arn', `arn:aws:iam::${OWNER}:role/pipelines`, '--pipeline-definition', JSON.stringify(definition)],
    );
  const share = (name: string, resource: string, principal: string, ...more: readonly string[]) =>
    aws(
      ...[OWNER, 'ram', 'create-resource-share', '--name', name],
      ...['--resource-arns', resource, '--principals', principal, ...more],
    );
  const artifact = async (account: string, name: string): Promise<string> => {
    const source = `SourceUri=s3://${name}/`;
    const words = ['sagemaker', 'create-artifact', '--artifact-name', name, '--artifact-type', 'DataSet'];
    return (await aws(account, ...words, '--source', source))['ArtifactArn'] ?? '';
  };
  /** The rule and the queue that a feed is: https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html */
  const makeFeed = async (): Promise<void> => {
    const Resource = `arn:aws:sqs:${REGION}:${OWNER}:feed`;
    const Principal = { Service: 'events.amazonaws.com' };
    const Statement = [{ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource }];
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    await aws(OWNER, 'sqs', 'create-queue', '--queue-name', 'feed', '--attributes', JSON.stringify({ Policy }));
    const pattern = '{"source":["aws.sagemaker"]}';
    await aws(OWNER, 'events', 'put-rule', '--name', 'feed', '--event-pattern', pattern);
    await aws(OWNER, 'events', 'put-targets', '--rule', 'feed', '--targets', `Id=feed,Arn=${Resource}`);
  };

  let data: string;
  let model: string;
  beforeAll(async () => {
    project = createProject({ manifest: null });
    sandbox = project.begin('sandbox start --port 0 --empty --json');
    url = /"url":"([^"]+)"/.exec(await sandbox.until(/"url":"[^"]+"/))?.[1] ?? '';
    await createPipeline('churn-train', TRAINS);
    await createPipeline('fraud-detect', FAILS);
    for (const name of ['churn-train', 'fraud-detect'])
      await aws(OWNER, 'sagemaker', 'start-pipeline-execution', '--pipeline-name', name);
    [data, model] = [await artifact(OWNER, 'customers'), await artifact(OWNER, 'churn-model')];
    const ends = ['--source-arn', data, '--destination-arn', model, '--association-type', 'ContributedTo'];
    await aws(OWNER, 'sagemaker', 'add-association', ...ends);
    for (const account of [CONSUMER, READER]) await aws(account, 'sts', 'get-caller-identity');
    await share('churn', `${ARN}:pipeline/churn-train`, CONSUMER, '--permission-arns', EXECUTE_PERMISSION);
    await share('fraud', `${ARN}:pipeline/fraud-detect`, READER);
    await share('lineage', `${ARN}:lineage-group/sagemaker-default-lineage-group`, CONSUMER);
    await makeFeed();
    await told('sandbox tick 1m --url '.concat(url));
  });
  afterAll(async () => {
    sandbox.kill('SIGTERM');
    await sandbox.finished;
    await project.close();
  });

  test('its invitations are listed, watched, accepted, rejected, and given again', async () => {
    const { events } = await told('invitations list');
    expect(
      ofType(events, 'invitation.listed')
        .map(({ invitation }) => invitation.shareName)
        .toSorted(),
    ).toEqual(['churn', 'fraud', 'lineage']);
    const watch = project.begin(`invitations watch --sandbox=${url}`);
    await watch.until(/invited 444455556666 to share churn of 111122223333/);
    for (const name of ['churn', 'lineage']) expect((await run(`invitations accept ${name}`)).code).toBe(0);
    await watch.until(/accepted 444455556666 to share lineage/);
    expect((await run('invitations reject fraud --yes')).code).toBe(0);
    await watch.until(/rejected 777788889999 to share fraud/);
    watch.kill('SIGINT');
    expect((await watch.finished).stderr).toBe('');
    expect((await run('shares show fraud')).stdout).toContain('rejected: ');
    expect((await run(`shares reinvite fraud ${READER} --yes`)).code).toBe(0);
    expect((await run('invitations accept fraud')).code).toBe(0);
    await told('sandbox tick 1m --url '.concat(url));
    const board = ofType((await told('shares list')).events, 'share.listed').map(({ row }) => row);
    expect(board.map(({ share, principal, stage }) => `${share} ${principal.value} ${stage}`)).toEqual([
      `churn ${CONSUMER} verified`,
      `fraud ${READER} verified`,
      `lineage ${CONSUMER} accepted`,
    ]);
  });

  test('its executions are listed, opened and compared, and those of others say who shares them', async () => {
    const { events } = await told(`executions pipelines --account ${CONSUMER}`);
    expect(only(events, 'pipeline.seen')).toMatchObject({
      account: CONSUMER,
      pipeline: { name: 'churn-train', owner: OWNER, grant: { share: 'churn', permission: 'execute', declared: null } },
    });
    const listed = await told('executions list');
    const executions = ofType(listed.events, 'execution.listed').map(({ execution }) => execution);
    expect(executions.map(({ pipeline, status }) => `${pipeline} ${status}`).toSorted()).toEqual([
      'churn-train Succeeded',
      'fraud-detect Failed',
    ]);
    const failed = executions.find(({ status }) => status === 'Failed');
    expect(failed?.failureReason).toContain('rows are missing');
    expect((await run('executions list churn-train --format grid --parameters')).stdout).toMatch(
      /prepare +train .* =Rows/,
    );
    const shown = await run(`executions show ${failed?.arn}`);
    expect(shown.stdout).toMatch(/^Failed fraud-detect .*\n(.*\n)*give-up: .*rows are missing/m);
    expect((await run(`executions watch ${failed?.arn}`)).code).toBe(1);
    const news = only((await told('executions list --since-last')).events, 'executions.listed');
    expect(news).toMatchObject({ count: 2, sinceLast: true });
    expect(only((await told('executions list --since-last')).events, 'executions.listed').count).toBe(0);
  });

  test('they are started, stopped and retried by whom a share lets, and told by the feed', async () => {
    const follow = project.begin(`executions follow ${QUEUE} --account ${OWNER} --json --sandbox=${url}`);
    const asked = await run(`executions start churn-train --account ${CONSUMER}`);
    expect(asked.stderr).toMatch(/^error ConfirmationNeeded/);
    const start = `executions start churn-train --account ${CONSUMER} --yes --parameter Rows=7 --name by-consumer`;
    const first = only((await told(start)).events, 'execution.started').execution;
    await follow.until(new RegExp(`"arn":"${first.arn}"`));
    expect((await run(`executions stop ${first.arn} --account ${CONSUMER} --yes`)).code).toBe(0);
    expect((await run(`executions watch ${first.arn}`)).code).toBe(1);
    const retried = await told(`executions retry ${first.arn} --account ${CONSUMER} --yes`);
    expect(only(retried.events, 'execution.retried')).toMatchObject({ payer: OWNER, execution: { arn: first.arn } });
    await told('sandbox tick 10m --url '.concat(url));
    expect((await run(`executions watch ${first.arn}`)).code).toBe(0);
    const watched = await run(`${start} --watch`);
    expect(watched.code).toBe(0);
    const second = /started (arn:\S+)/.exec(watched.stdout)?.[1] ?? '';
    follow.kill('SIGINT');
    await follow.finished;
    const same = await run(`executions compare ${first.arn} ${second}`);
    expect(same.code).toBe(0);
    expect(same.stdout).not.toContain('parameter Rows');
    const refused = await run(`executions start fraud-detect --account ${READER} --yes`);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('AccessDenied');
  });

  test('its lineage is listed, walked from the other account, and changed at both ends', async () => {
    const { events } = await told('lineage list --kind artifact --type dataset');
    expect(
      ofType(events, 'lineage.entity-listed')
        .map(({ entity }) => entity.name)
        .toSorted(),
    ).toEqual(['churn-model', 'customers']);
    const seen = await told(`lineage show ${model} --direction ancestors --account ${CONSUMER}`);
    expect(only(seen.events, 'lineage.shown').graph).toMatchObject({
      edges: [{ source: data, destination: model, association: 'ContributedTo' }],
      gaps: [],
    });
    expect((await run('lineage show s3://churn-model/ --format mermaid')).stdout).toMatch(/^flowchart/);
    const groups = await run('lineage show --group');
    expect(groups.code).toBe(0);
    expect(groups.stdout).toContain(`${CONSUMER}  all seven actions`);
    const report = await artifact(CONSUMER, 'report');
    const made = await told(`lineage associate ${model} ${report} --association DerivedFrom --yes`);
    expect(only(made.events, 'lineage.associated')).toMatchObject({ account: CONSUMER });
    const associations = await aws(CONSUMER, 'sagemaker', 'list-associations', '--destination-arn', report);
    expect(associations).toMatchObject({ AssociationSummaries: [{ SourceArn: model }] });
    const undone = await run(`lineage disassociate ${model} ${report} --yes`);
    expect(undone.stdout).toContain(`sagelane lineage associate ${model} ${report} --association DerivedFrom`);
  });
});
