import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { synthesize, type SynthesizeOptions } from '../../src/terraform/synth/synthesize.ts';
import { cacheDir } from './real-terraform.ts';
import { scratchFolder, write } from './scratch.ts';

const nodeModules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A project with a CDKTF app of its own, written as its documentation does: folder imports, no extensions. */
function project(files: Readonly<Record<string, string>>, command = 'node main.ts') {
  const folder = scratchFolder({
    'package.json': '{"type":"module"}',
    'cdktf.json': JSON.stringify({ app: command, context: { colour: 'green' } }),
    ...files,
  });
  symlinkSync(nodeModules, join(folder, 'node_modules'));
  const outdir = join(folder, 'cdktf.out');
  return {
    folder,
    outdir,
    synth: (options: Partial<SynthesizeOptions> = {}) =>
      synthesize({
        manifestFile: join(folder, 'sagelane.yaml'),
        outdir,
        sandbox: true,
        stateDir: join(folder, 'states'),
        env: { PATH: process.env['PATH'], HOME: folder },
        cacheDir,
        ...options,
      }),
  };
}

const SHARED = `
import { App, Annotations, LocalBackend, TerraformStack } from 'cdktf';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share';
import { RamResourceShareAccepter } from '@cdktf/provider-aws/lib/ram-resource-share-accepter';
export const app = new App();
export function stack(name: string, account: string): TerraformStack {
  const stack = new TerraformStack(app, name);
  new LocalBackend(stack, { path: process.env['SAGELANE_STATE_DIR'] + '/terraform.' + name + '.tfstate' });
  new AwsProvider(stack, 'aws', { region: 'us-east-1', allowedAccountIds: [account] });
  return stack;
}
export { Annotations, RamResourceShare, RamResourceShareAccepter };
`;

const TWO_STACKS = `
import { app, stack, Annotations, RamResourceShare, RamResourceShareAccepter } from './shared';
const consumer = stack('a-consumer', '444455556666');
const owner = stack('owner', '111122223333');
const share = new RamResourceShare(owner, 'share', { name: app.node.getContext('colour') });
new RamResourceShareAccepter(consumer, 'accept', { shareArn: share.arn });
Annotations.of(share).addWarning('look here');
Annotations.of(consumer).addError('not good');
app.synth();
`;

test('an app becomes stacks in dependency order, with accounts, reads, construct paths and findings', async () => {
  const { synth, outdir } = project({ 'main.ts': TWO_STACKS, 'shared/index.ts': SHARED });
  const synthesis = await synth();
  expect(synthesis.stacks).toMatchObject([
    { name: 'owner', dependencies: [], account: '111122223333', region: 'us-east-1', providerVersion: '6.25.0' },
    { name: 'a-consumer', dependencies: ['owner'], account: '444455556666' },
  ]);
  const [owner, consumer] = synthesis.stacks;
  expect(owner?.workingDirectory).toBe(join(outdir, 'stacks', 'owner'));
  expect([...(owner?.constructPaths ?? [])]).toEqual([['aws_ram_resource_share.share', 'owner/share']]);
  expect([...(consumer?.reads ?? [])]).toEqual([['owner', ['cross-stack-output-aws_ram_resource_sharesharearn']]]);
  expect(synthesis.findings).toEqual([
    { check: 'synth-annotation', severity: 'error', subject: 'a-consumer', message: 'not good' },
    { check: 'synth-annotation', severity: 'warning', subject: 'owner/share', message: 'look here' },
  ]);
  expect(readFileSync(join(outdir, 'stacks/owner/cdk.tf.json'), 'utf8')).toContain('"name": "green"');

  // A second synth keeps what terraform left in live folders, and removes those of stacks that are gone.
  const live = join(outdir, 'stacks/owner/.terraform/mark');
  write(live, '');
  write(join(outdir, 'stacks/gone/cdk.tf.json'), '{}');
  write(join(outdir, 'stacks/stateful/cdk.tf.json'), '{}');
  write(join(outdir, 'stacks/stateful/terraform.tfstate'), '{}');
  await synth();
  expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual(['a-consumer', 'owner', 'stateful']);
  expect(existsSync(live)).toBe(true);
});

test('two synths into one folder take turns', async () => {
  const { synth } = project({ 'main.ts': TWO_STACKS, 'shared/index.ts': SHARED });
  const [one, two] = await Promise.all([synth(), synth()]);
  expect(one.stacks).toEqual(two.stacks);
});

test('neither creation stacks nor what stands in for files of cdktf make a difference to what is written', async () => {
  const { synth, outdir } = project({ 'main.ts': TWO_STACKS, 'shared/index.ts': SHARED });
  await synth();
  const file = join(outdir, 'stacks/owner/cdk.tf.json');
  const fast = readFileSync(file, 'utf8');
  await synth({ env: { PATH: process.env['PATH'], SAGELANE_CREATION_STACKS: '1' } });
  expect(readFileSync(file, 'utf8')).toBe(fast);
});

test('an app that throws says what and at which line, and what was there before stays', async () => {
  const { synth, outdir, folder } = project({
    'main.ts': "export {};\nconst wrong: string = 'churn';\nthrow new Error(`no pipeline ${wrong}\\nlook again`);\n",
  });
  write(join(outdir, 'manifest.json'), '{"stacks":{}}');
  await expect(synth()).rejects.toMatchObject({
    problems: [
      {
        code: 'SynthFailed',
        what: 'no pipeline churn',
        why: 'look again',
        at: { file: join(folder, 'main.ts'), line: 3 },
      },
    ],
  });
  expect(existsSync(join(outdir, 'manifest.json'))).toBe(true);
});

test('problems that the app throws as such come through as they are', async () => {
  const problem = { code: 'ManifestUnknownAlias', what: 'no account research', at: { file: '/f', line: 2, column: 1 } };
  const { synth } = project({
    'main.ts': `throw Object.assign(new Error('x'), { problems: [${JSON.stringify(problem)}] });`,
  });
  await expect(synth()).rejects.toMatchObject({ problems: [problem] });
});

test.each([
  ['TypeScript that needs compiling', 'enum Colour { Red }\nconsole.log(Colour.Red);', /tsx/],
  ['an exit without an error', "console.error('the reason');\nprocess.exit(3);", /exit code 3.*the reason/s],
  ['an app that forgets synth', 'export {};', /app\.synth\(\)/],
  ['an import that is not there', "import './nowhere';", /nowhere/],
])('%s has a message of its own', async (_, app, message) => {
  const { synth } = project({ 'main.ts': app });
  const thrown = await synth().catch((error: unknown) => error);
  expect(thrown).toMatchObject({ problems: [{ code: 'SynthFailed' }] });
  expect(JSON.stringify(thrown)).toMatch(message);
});

test('a cdktf.json that is no JSON is named', async () => {
  const { synth, folder } = project({ 'cdktf.json': '{' });
  await expect(synth()).rejects.toMatchObject({
    problems: [{ code: 'SynthFailed', where: join(folder, 'cdktf.json') }],
  });
});

test('an aborted synth is interrupted, not failed', async () => {
  const { synth, folder } = project({
    'main.ts': "import { writeFileSync } from 'node:fs';\nwriteFileSync('begun', '');\nsetInterval(() => {}, 1000);",
  });
  const abort = new AbortController();
  const synthesis = synth({ signal: abort.signal });
  const outcome = expect(synthesis).rejects.toMatchObject({ code: 'TerraformInterrupted' });
  await vi.waitFor(() => expect(existsSync(join(folder, 'begun'))).toBe(true), { timeout: 30_000 });
  abort.abort();
  await outcome;
});
