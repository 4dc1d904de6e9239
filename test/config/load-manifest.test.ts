import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadManifest, parseManifest, starterManifest } from '../../src/config/index.ts';
import { GOOD, change } from './manifest-text.ts';
import { resourcesOfShare } from '../../src/domain/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'sagelane-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test('the example of the repository has two shares of the same pipelines', async () => {
  const manifest = await loadManifest('examples/pipeline-share/sagelane.yaml');
  expect(
    manifest.shares.map(({ name, owner, permission, acceptance }) => ({ name, owner, permission, acceptance })),
  ).toEqual([
    { name: 'churn', owner: 'ml-prod', permission: 'execute', acceptance: 'operator' },
    { name: 'churn-readers', owner: 'ml-prod', permission: 'read', acceptance: 'operator' },
  ]);
  expect(manifest.shares.map(resourcesOfShare)[0]).toEqual([
    'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train',
    'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-score',
  ]);
  expect(manifest.accounts.map(({ alias, id, protect }) => [alias, id, protect])).toEqual([
    ['ml-prod', '111122223333', true],
    ['analytics', '444455556666', false],
    ['research', '777788889999', false],
  ]);
});

test('the starter manifest is a manifest as it stands, in the accounts of the demo world', () => {
  const manifest = parseManifest(starterManifest(), 'sagelane.yaml');
  expect(manifest.shares).toHaveLength(1);
  expect(manifest.accounts.map(({ id }) => id)).toEqual(['111122223333', '444455556666']);
});

test("the starter's commented lines are part of the format", () => {
  const uncommented = starterManifest()
    .replace('# organization:', 'organization:')
    .replace('# backend:', 'backend:')
    .replace('# profile:', 'profile:')
    .replace('# acceptance: operator', 'acceptance: organization');
  const manifest = parseManifest(uncommented, 'sagelane.yaml');
  expect(manifest).toMatchObject({ organization: 'o-abc123', backend: { kind: 's3', bucket: 'my-terraform-state' } });
  expect(manifest.accounts[0]?.profile).toBe('ml-prod');
  expect(parseManifest(starterManifest().replace('# assumeRole:', 'assumeRole:'), 'x').accounts[0]?.assumeRole).toBe(
    'arn:aws:iam::111122223333:role/sagelane',
  );
});

test('defaults are filled in and aliases looked up, each part with its line', () => {
  const manifest = parseManifest(GOOD, 'sagelane.yaml');
  expect(manifest.backend).toEqual({ kind: 'local' });
  expect(manifest.accounts[1]).toEqual({
    alias: 'analytics',
    id: '444455556666',
    region: 'us-east-1',
    protect: false,
    at: { file: 'sagelane.yaml', line: 5, column: 3 },
  });
  expect(manifest.shares[0]).toEqual({
    kind: 'pipeline',
    name: 'churn',
    owner: 'ml-prod',
    pipelines: ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'],
    principals: [{ kind: 'account', value: '444455556666', alias: 'analytics' }],
    permission: 'read',
    acceptance: 'operator',
    tags: {},
    at: { file: 'sagelane.yaml', line: 7, column: 5 },
  });
});

test('principals are told apart, and an id gets the alias it is declared by', () => {
  const text = change(
    '[analytics]',
    `["444455556666", "999988887777", "arn:aws:organizations::123456789012:organization/o-abc123",
      "arn:aws:organizations::123456789012:ou/o-abc123/ou-1", "arn:aws:iam::444455556666:role/path/x", "arn:aws:iam::444455556666:user/y"]`,
  );
  expect(parseManifest(text, 'x').shares[0]?.principals.map(({ kind, alias }) => [kind, alias])).toEqual([
    ['account', 'analytics'],
    ['account', undefined],
    ['organization', undefined],
    ['organizational-unit', undefined],
    ['role', undefined],
    ['user', undefined],
  ]);
});

test("an account's own Region is where its pipelines are", () => {
  const text = change('"111122223333" }', '"111122223333", region: eu-west-1 }');
  expect(parseManifest(text, 'x').shares.map(resourcesOfShare)[0]).toEqual([
    'arn:aws:sagemaker:eu-west-1:111122223333:pipeline/churn-train',
  ]);
});

test('a managed permission of AWS by its ARN is read or execute', () => {
  const arn = 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution';
  expect(parseManifest(change('read', `"${arn}"`), 'x').shares[0]?.permission).toBe('execute');
  const own = 'arn:aws:ram:us-east-1:111122223333:permission/mine';
  expect(parseManifest(change('read', `"${own}"`), 'x').shares[0]?.permission).toBe(own);
});

test('a file whose shares are all commented out has none', () => {
  expect(parseManifest(GOOD.replace(/shares:\n[\s\S]*/, 'shares:\n# - name: churn\n'), 'x').shares).toEqual([]);
});

test('an anchor may stand for a value elsewhere', () => {
  const text = change('[analytics]', '[*consumer]', change('"444455556666"', '&consumer "444455556666"'));
  expect(parseManifest(text, 'x').shares[0]?.principals[0]?.alias).toBe('analytics');
});

describe('the file', () => {
  test('may have a byte order mark and Windows line ends, which the digest covers', async () => {
    const bytes = Buffer.from(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
    const manifest = await loadManifest(write('windows.yaml', bytes));
    expect(manifest.shares[0]?.at).toMatchObject({ line: 7, column: 5 });
    expect(manifest.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('is named absolutely, whatever the working directory', async () => {
    expect((await loadManifest('examples/pipeline-share/sagelane.yaml')).file).toBe(
      join(process.cwd(), 'examples/pipeline-share/sagelane.yaml'),
    );
  });

  test('that is missing leads to sagelane init', async () => {
    await expect(loadManifest(join(folder, 'none.yaml'))).rejects.toMatchObject({
      problems: [
        {
          code: 'ManifestMissing',
          where: join(folder, 'none.yaml'),
          fix: expect.stringContaining('sagelane init') as string,
        },
      ],
    });
  });

  test('that is a folder says so', async () => {
    mkdirSync(join(folder, 'folder.yaml'));
    await expect(loadManifest(join(folder, 'folder.yaml'))).rejects.toMatchObject({
      problems: [{ code: 'ManifestUnreadable', what: 'the manifest is a folder' }],
    });
  });

  test('in another encoding says so', async () => {
    await expect(loadManifest(write('utf16.yaml', Buffer.from(`\ufeff${GOOD}`, 'utf16le')))).rejects.toMatchObject({
      problems: [{ code: 'ManifestSyntax', what: 'the file is not UTF-8 text' }],
    });
  });
});
