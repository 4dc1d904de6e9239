import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProject, type Project } from '../helpers/cli.ts';
import { ANALYTICS, folderSandbox, giveSandbox, OWNER, ramOf } from '../helpers/given-sandbox.ts';

const KEPT = {
  name: 'kept',
  principals: [ANALYTICS],
  resourceArns: [`arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`],
};

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.close());

test('a port in use is named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const { code, stderr, stdout } = await project.run(`sandbox start --port ${port}`);
  server.close();
  expect(stderr).toMatch(new RegExp(`^error \\w+: .*${port}`));
  expect(stderr).toMatch(/^ {2}fix: /m);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('processes that start the sandbox of a folder at once get the same one', async () => {
  const all = await Promise.all([1, 2, 3].map(() => project.run('shares list --sandbox --json')));
  expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(all.map(() => [0, '']));
  const { pid } = JSON.parse(readFileSync(join(project.folder, '.sagelane/sandbox.json'), 'utf8')) as { pid: number };
  expect(process.kill(pid, 0)).toBe(true);
});

test('what was made is there again after a stop; a torn last line costs only itself', async () => {
  const ram = ramOf(await (await project.run('shares list --sandbox'), folderSandbox(project)), OWNER);
  await ram.createResourceShare(KEPT);
  ram.destroy();
  expect((await project.run('sandbox stop')).code).toBe(0);
  expect((await project.run('sandbox stop')).stderr).toMatch(/^error SandboxNotRunning: /);

  const file = join(project.folder, '.sagelane/sandbox/state.ndjson');
  const { length } = readFileSync(file);
  writeFileSync(file, '{"half": "a li', { flag: 'a' });
  const again = await project.run('shares show kept --sandbox');
  expect(again.stdout).toMatch(/^kept /m);
  expect(again.code).toBe(0);
  await project.run('sandbox stop');

  // Half of the file is gone: that is no torn line any more.
  truncateSync(file, Math.floor(length / 2));
  const cut = await project.run('shares list --sandbox');
  expect(cut.stderr).not.toContain('Internal');
  expect([0, 1]).toContain(cut.code);
  if (cut.code === 1) expect(cut.stderr).toMatch(/^error \w+: .*\n(.*\n)*? {2}fix: /);
});

test('a sandbox that does not answer is named', async () => {
  const { code, stderr } = await project.run('shares list --sandbox=http://127.0.0.1:9');
  expect(stderr).toMatch(/^error SandboxUnreachable: no sandbox answers, http:\/\/127\.0\.0\.1:9\n/);
  expect(code).toBe(1);
});

test('one that serves in the foreground ends with its signal, and keeps its state in the file it was given', async () => {
  const { url, running } = await giveSandbox(project, '--state world.ndjson');
  const ram = ramOf(url, OWNER);
  await ram.createResourceShare(KEPT);
  running.kill('SIGINT');
  expect((await running.finished).code).toBe(0);
  ram.destroy();

  const second = await giveSandbox(project, '--state world.ndjson');
  const board = await project.run(`shares list --json --account ${OWNER} --config none.yaml --sandbox=${second.url}`);
  expect(board.stdout).toContain('"share":"kept"');
});
