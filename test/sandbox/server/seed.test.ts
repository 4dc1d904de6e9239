import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import {
  DescribePipelineCommand,
  ListPipelineExecutionsCommand,
  ListPipelinesCommand,
} from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import type { SagelaneError } from '../../../src/domain/errors.ts';
import { sandboxAdmin, startSandbox } from '../../../src/sandbox/index.ts';
import { temporaryFolder } from '../support/state.ts';
import { CONSUMER, OWNER, rejection, stoppedClock, testSandbox } from '../support/world.ts';

const SEED = `version: 1
accounts:
  - { id: "${OWNER}", alias: ml-prod }
  - { id: "${CONSUMER}", alias: analytics }
organization: { id: o-seed1, management: ml-prod, accounts: [analytics], sharing: true }
calls:
  - account: ml-prod
    call: sagemaker:CreatePipeline
    ago: 2d
    as: train
    with:
      PipelineName: train
      RoleArn: arn:aws:iam::${OWNER}:role/pipeline-execution
      PipelineDefinition: { Version: "2020-12-01", Steps: [{ Name: Only, Type: Processing, Arguments: {} }] }
  - { account: ml-prod, call: sagemaker:StartPipelineExecution, ago: 1d, with: { PipelineName: train } }
  - account: ml-prod
    call: ram:CreateResourceShare
    with: { name: "of \${train.PipelineArn}", resourceArns: ["\${train.PipelineArn}"], principals: ["${CONSUMER}"] }
faults:
  - { kind: slow, service: athena, ms: 1 }
`;

const seedFile = async (text: string): Promise<string> => {
  const file = `${await temporaryFolder()}/sandbox.yaml`;
  await writeFile(file, text);
  return file;
};

test('a seed fills a fresh world by calls that happened when it says', async () => {
  const { admin, sagemaker, ram } = await testSandbox({ seedFile: await seedFile(SEED) });
  const made = await sagemaker(OWNER).send(new DescribePipelineCommand({ PipelineName: 'train' }));
  expect(made.CreationTime?.toISOString()).toBe('2026-11-19T12:00:00.000Z');
  expect(JSON.parse(made.PipelineDefinition ?? '')).toMatchObject({ Version: '2020-12-01' });
  const executions = await sagemaker(OWNER).send(new ListPipelineExecutionsCommand({ PipelineName: 'train' }));
  expect(executions.PipelineExecutionSummaries).toMatchObject([{ PipelineExecutionStatus: 'Succeeded' }]);
  const shares = await ram(OWNER).send(new GetResourceSharesCommand({ resourceOwner: 'SELF' }));
  expect(shares.resourceShares).toMatchObject([{ name: `of ${made.PipelineArn}` }]);
  expect(await admin.faults()).toMatchObject([{ kind: 'slow', service: 'athena' }]);
  expect((await admin.info()).accounts).toContainEqual({ id: CONSUMER, alias: 'analytics' });
});

test('a seed file that is not there leaves the demo', async () => {
  const { admin } = await testSandbox({ seedFile: '/nowhere/sandbox.yaml' });
  expect((await admin.info()).accounts.length).toBe(4);
});

test('a state that exists already is not seeded again', async () => {
  const stateFile = `${await temporaryFolder()}/state.ndjson`;
  const first = await startSandbox({ stateFile, seedFile: await seedFile(SEED) }, stoppedClock);
  await sandboxAdmin(first.url).info();
  await first.close();
  const second = await startSandbox({ stateFile, seedFile: await seedFile('broken: [') }, stoppedClock);
  expect((await sandboxAdmin(second.url).info()).accounts.length).toBe(2);
  await second.close();
});

test.each([
  ['no YAML', 'calls: [', 'SeedSyntax', 1],
  ['an unknown key', 'version: 1\nworlds: 3', 'SeedInvalid', 1],
  ['an account that is a number', 'version: 1\naccounts:\n  - { id: 12 }', 'SeedInvalid', 3],
  ['a fault of no kind', 'version: 1\nfaults:\n  - kind: flood', 'SeedInvalid', 3],
  ['an operation of no service', 'version: 1\ncalls:\n  - { account: "1", call: nope:Make }', 'SeedRefused', 3],
  [
    'an account nobody named',
    'version: 1\ncalls:\n  - { account: who, call: sagemaker:ListPipelines }',
    'SeedRefused',
    3,
  ],
  [
    'a member that is unknown',
    'version: 1\ncalls:\n  - { account: "111122223333", call: sagemaker:ListPipelines, with: { Nope: 1 } }',
    'SeedRefused',
    3,
  ],
  [
    'a call that AWS refuses',
    'version: 1\ncalls:\n\n  - { account: "111122223333", call: sagemaker:DescribePipeline, with: { PipelineName: x } }',
    'SeedRefused',
    4,
  ],
  [
    'a reference to nothing',
    'version: 1\ncalls:\n  - { account: "111122223333", call: sagemaker:DescribePipeline, with: { PipelineName: "${a.b}" } }',
    'SeedRefused',
    3,
  ],
])('a seed with %s is refused with its line, and the world stays', async (_, text, code, line) => {
  const { admin, sagemaker } = await testSandbox({});
  const refused = (await rejection(admin.seed({ text, file: 'seed.yaml' }))) as SagelaneError;
  expect(refused.problems[0]).toMatchObject({ code, at: { file: 'seed.yaml', line } });
  const { PipelineSummaries } = await sagemaker(OWNER).send(new ListPipelinesCommand({}));
  expect(PipelineSummaries).toHaveLength(3);
});

test('a running sandbox starts afresh from a seed or the demo, under its own id, and keeps that on disk', async () => {
  const stateFile = `${await temporaryFolder()}/state.ndjson`;
  const first = await startSandbox({ stateFile }, stoppedClock);
  const admin = sandboxAdmin(first.url);
  await admin.addFault({ kind: 'drop', service: 'athena' });
  await admin.seed({ text: SEED, file: 'seed.yaml' });
  expect((await admin.faults()).map(({ kind }) => kind)).toEqual(['slow']);
  await first.close();
  const second = await startSandbox({ stateFile }, stoppedClock);
  const again = sandboxAdmin(second.url);
  expect(await again.info()).toMatchObject({ world: first.world, accounts: { length: 2 } });
  await again.seed(null);
  expect((await again.info()).accounts).toHaveLength(4);
  await second.close();
});

test('an exported world is imported as it was', async () => {
  const one = await testSandbox({ seedFile: await seedFile(SEED) });
  const exported = await one.admin.export();
  const other = await testSandbox({});
  expect(await other.admin.import(JSON.parse(JSON.stringify(exported)) as typeof exported)).toBe(
    exported.records.length,
  );
  const rest = (records: typeof exported.records): unknown[] => records.filter(([table]) => table !== 'meta');
  expect(rest((await other.admin.export()).records)).toEqual(rest(exported.records));
  expect((await other.admin.info()).world).toBe(other.sandbox.world);
});

test.each([{}, { sagelane: 'sandbox-export', version: 1, records: [['nope', 'a', {}]] }, [], 'text'])(
  'what is no export is refused, and the world stays: %j',
  async (value) => {
    const { admin } = await testSandbox({});
    await rejection(admin.import(value as never));
    expect((await admin.info()).accounts).toHaveLength(4);
  },
);

const EXAMPLES = fileURLToPath(new URL('../../../examples/seeds', import.meta.url));

test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))('the example %s is planted', async (name) => {
  const { admin } = await testSandbox();
  expect(await admin.seed({ text: readFileSync(`${EXAMPLES}/${name}`, 'utf8'), file: name })).toBeGreaterThan(3);
});
