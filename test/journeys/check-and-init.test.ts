import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, EXAMPLE, only, type Project } from '../helpers/cli.ts';

let project: Project;
beforeAll(() => {
  project = createProject({ manifest: null });
});
afterAll(() => project.close());

const BROKEN = 'version: 1\nregion: [us-east-1\naccounts:\n  a: {';
const WRONG = `version: 1
region: us-east-1
organisation: o-abc
accounts:
  a: { id: 111122223333, colour: red }
  b: { id: "11112222" }
  c: { id: "111122223333" }
shares:
  - { name: x, owner: c, pipelines: [p], with: [c, zz], permission: read }
  - { name: x, owner: b, pipelines: [p], with: [a], permission: write }
`;

test('a new project begins with a manifest that holds, and init never writes over one', async () => {
  const missing = await project.run('check');
  expect(missing.code).toBe(1);
  expect(missing.stderr).toMatch(/^error ManifestMissing: .*sagelane\.yaml\n {2}fix: .*sagelane init/);

  expect((await project.run('init')).code).toBe(0);
  expect((await project.run('check')).code).toBe(0);

  const again = await project.run('init');
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('error FileExists:');
});

test('a finding at or above the level is exit 3', async () => {
  project.write('example.yaml', EXAMPLE);
  expect((await project.run('check --config example.yaml')).code).toBe(0);
  expect((await project.run('check --config example.yaml --fail-on warning')).code).toBe(3);
  const { code, events } = await project.run('check --config example.yaml --json --fail-on info');
  expect(code).toBe(3);
  expect(only(events, 'check.finished')).toMatchObject({ accounts: 3, shares: 2, failed: true });
});

test('every format is a document of its kind', async () => {
  const printed = async (format: string): Promise<string> =>
    (await project.run(`check --config example.yaml --format ${format}`)).stdout;
  expect(JSON.parse(await printed('json'))).toMatchObject({ findings: [{ check: 'execute-permission' }, {}] });
  expect(JSON.parse(await printed('sarif'))).toMatchObject({ version: '2.1.0', runs: [{ results: [{}, {}] }] });
  expect(await printed('junit')).toMatch(/^<\?xml .*<testcase /s);
  expect(await printed('github')).toMatch(/^::warning file=.*,line=21,col=5,/);
});

test('YAML that cannot be read is told with its place', async () => {
  project.write('broken.yaml', BROKEN);
  const { code, stderr, stdout } = await project.run('check --config broken.yaml');
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/broken\.yaml:3:1: error ManifestSyntax: /);
});

test('everything that is wrong with a file is told in one go, also to those who read a document', async () => {
  project.write('wrong.yaml', WRONG);
  const { code, stderr } = await project.run('check --config wrong.yaml');
  expect(code).toBe(1);
  const told = [...stderr.matchAll(/wrong\.yaml:(\d+):\d+: error (\w+):/g)].map(([, line, what]) => `${line} ${what}`);
  expect(told).toEqual([
    '3 UnknownKey',
    '5 BadAccountId',
    '5 UnknownKey',
    '6 BadAccountId',
    '9 ConsumerIsOwner',
    '9 UnknownAlias',
    '10 DuplicateShareName',
    '10 BadPermission',
  ]);
  expect(stderr.match(/^ {2}fix: /gm)).toHaveLength(told.length);

  const document = await project.run('check --config wrong.yaml --format github');
  expect(document.code).toBe(1);
  expect(document.stdout.match(/^::error file=wrong\.yaml,line=/gm)).toHaveLength(told.length);
});

test.each([
  ['chek', /unknown command 'chek' \(Did you mean check\?\)/],
  ['plan --bogus', /unknown option '--bogus'\n {2}fix: usage: sagelane plan /],
  ['shares show', /missing required argument 'share'\n {2}fix: usage: sagelane shares show /],
  ['check --format yaml', /'yaml' is invalid.*\n {2}fix: usage: sagelane check /],
  ['plan --sandbox=nonsense', /--sandbox=nonsense is no URL/],
  ['sandbox start --port 99999', /--port 99999 is no port/],
  ['sandbox tick soon', /soon is no duration/],
])('bad usage is 1 with what to write instead: %s', async (words, message) => {
  const { code, stdout, stderr } = await project.run(words);
  expect(stderr).toMatch(/^error BadUsage: /);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('a manifest that is a folder, or that nobody may name, is told as such', async () => {
  mkdirSync(join(project.folder, 'folder.yaml'));
  const { code, stderr } = await project.run('check --config folder.yaml');
  expect(stderr).toMatch(/^error ManifestUnreadable: the manifest is a folder, /);
  expect(code).toBe(1);
});
