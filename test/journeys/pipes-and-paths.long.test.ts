import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProject, EXAMPLE, LAUNCHER, only, type Project } from '../helpers/cli.ts';

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.close());

const shell = (script: string): { readonly code: number | null; readonly stdout: string; readonly stderr: string } => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `sagelane() { "${process.execPath}" "${LAUNCHER}" "$@"; }; ${script}`],
    {
      cwd: project.folder,
      env: project.environment(),
      encoding: 'utf8',
      timeout: 50_000,
    },
  );
  return { code: status, stdout, stderr };
};

test('an apply whose reader goes away goes on to its end', async () => {
  const { stdout, stderr } = shell('sagelane apply --sandbox --yes | head -1; echo "code ${PIPESTATUS[0]}"');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^ml-prod \(account 111122223333\): 8 to create\ncode 0\n$/);
  expect((await project.run('plan --sandbox')).code).toBe(0);
  expect((await project.run('journal verify --sandbox')).code).toBe(0);
});

test('a watch whose reader goes away ends with the next thing it would say', async () => {
  await project.run('apply --sandbox --yes');
  const watch = project.begin('invitations watch --sandbox --json');
  await watch.until(/"type":"invitation\./);
  watch.child.stdout?.destroy();
  await project.run('invitations accept churn --sandbox');
  const { signal, stderr } = await watch.finished;
  expect(signal).toBeNull();
  expect(stderr).not.toContain('Internal');
});

test('the manifest may lie elsewhere: what belongs to the project lies beside it', async () => {
  project.write('deep/er/shares.yaml', EXAMPLE);
  project.write('from/here.txt', '');
  const { code } = await project.run('plan --sandbox --config ../deep/er/shares.yaml --out ../bundle', { cwd: 'from' });
  expect(code).toBe(2);
  expect(existsSync(join(project.folder, 'bundle/bundle.json'))).toBe(true);
  expect(existsSync(join(project.folder, 'deep/er/.sagelane/sandbox.json'))).toBe(true);
  expect(existsSync(join(project.folder, 'from/.sagelane'))).toBe(false);
  const applied = await project.run('apply --sandbox --config deep/er/shares.yaml --bundle bundle --yes');
  expect(applied.stderr).toBe('');
  expect(applied.code).toBe(0);
});

test('without HOME the folder of the project stays clean', async () => {
  const { code } = await project.run('plan --sandbox', { env: { HOME: undefined } });
  expect(code).toBe(2);
  expect(existsSync(join(project.folder, '.cache'))).toBe(false);
});

test('a folder that cannot be written is told as such', async () => {
  const sealed = join(project.folder, 'sealed');
  mkdirSync(sealed);
  project.write('sealed/sagelane.yaml', EXAMPLE);
  if (!sealUp(sealed)) return;
  try {
    const { code, stderr } = await project.run('plan --sandbox --config sealed/sagelane.yaml');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error \w+: .*sealed/);
    expect(stderr).not.toContain('Internal');
    const init = await project.run('init --config sealed/other.yaml');
    expect(init.stderr).toMatch(/^error \w+: .*sealed/);
    expect(init.stderr).not.toContain('Internal');
    expect(init.code).toBe(1);
  } finally {
    unseal(sealed);
  }
});

test('only a terminal is asked: a pipe on either side fails, naming the flag', async () => {
  const { code, stderr } = shell('echo y | sagelane apply --sandbox');
  expect(stderr).toMatch(/^error ConfirmationNeeded: /);
  expect(code).toBe(1);
});

test('a pipeline that does not exist is told by the plan, with the line of its share', async () => {
  project.write('sagelane.yaml', EXAMPLE.replace('[churn-train, churn-score]', '[churn-train, no-such]'));
  const { code, events } = await project.run('plan --sandbox --json');
  expect(code).toBe(3);
  const findings = events.flatMap((event) => (event.type === 'finding.reported' ? [event.finding] : []));
  expect(findings).toContainEqual(
    expect.objectContaining({
      check: 'missing-pipeline',
      message: 'ml-prod has no pipeline no-such',
      at: expect.objectContaining({ line: 21 }) as unknown,
    }),
  );
  const applied = await project.run('apply --sandbox --yes');
  expect(applied.code).toBe(3);
  expect(applied.stdout).toMatch(/^nothing was applied: 1 finding at or above error$/m);
  expect(only((await project.run('shares show churn --sandbox --json')).events, 'share.listed').row.stage).toBe(
    'declared',
  );
});

/** Root writes everywhere, but not into what is immutable; where neither works there is nothing to try. */
function sealUp(folder: string): boolean {
  chmodSync(folder, 0o555);
  if (process.getuid?.() !== 0) return true;
  return spawnSync('chattr', ['+i', folder]).status === 0;
}

function unseal(folder: string): void {
  if (process.getuid?.() === 0) execFileSync('chattr', ['-i', folder]);
  chmodSync(folder, 0o755);
}
