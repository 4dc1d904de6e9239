import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, type Project } from '../helpers/cli.ts';

let project: Project;
let bare: string;
beforeAll(() => {
  project = createProject();
  bare = join(project.folder, 'bin');
  mkdirSync(bare);
  symlinkSync(process.execPath, join(bare, 'node'));
});
afterAll(() => project.close());

/** A script that knows its version and nothing else. */
function fakeTerraform(folder: string, version: string, name = 'terraform'): string {
  const file = project.write(
    `${folder}/${name}`,
    `#!/bin/sh\necho '{"terraform_version":"${version}","provider_selections":{},"terraform_outdated":false}'\n`,
  );
  chmodSync(file, 0o755);
  return join(project.folder, folder);
}

test('without terraform one message says what to install, and what needs none works', async () => {
  const env = { PATH: bare };
  const { code, stderr, stdout } = await project.run('plan --sandbox', { env });
  expect(stderr).toMatch(/^error TerraformMissing: .*\n {2}why: .*\n {2}fix: install it .*--yes/);
  expect(stdout).toBe('');
  expect(code).toBe(1);
  for (const words of ['check', 'synth --sandbox', 'shares list --sandbox'])
    expect((await project.run(words, { env })).code).toBe(0);
  const listed = await project.run('executions list --sandbox --account ml-prod', { env });
  expect(listed.stdout).toMatch(/^churn-train +ml-prod /m);
  expect(listed.code).toBe(0);
  const doctor = await project.run('doctor --sandbox', { env });
  expect(doctor.stdout).toMatch(/^problem terraform: neither terraform nor tofu is on the PATH/m);
  expect(doctor.code).toBe(1);
});

test('a terraform that is too old is named with both versions', async () => {
  const { code, stderr } = await project.run('plan --sandbox', {
    env: { PATH: `${bare}:${fakeTerraform('old', '1.5.7')}` },
  });
  expect(stderr).toMatch(
    /^error TerraformTooOld: .*old\/terraform is terraform 1\.5\.7, needed is 1\.10\.0 or newer\n/,
  );
  expect(code).toBe(1);
});

test('an override that leads nowhere is no reason to take another', async () => {
  const { code, stderr } = await project.run('plan --sandbox', { env: { SAGELANE_TERRAFORM: '/nowhere/terraform' } });
  expect(stderr).toMatch(/^error TerraformMissing: SAGELANE_TERRAFORM is \/nowhere\/terraform/);
  expect(code).toBe(1);
});

test('with --yes OpenTofu is fetched; a checksum that does not fit is refused and leaves nothing', async () => {
  const zip = zipSync({ tofu: strToU8('#!/bin/sh\necho not what was promised\n') });
  const sum = createHash('sha256').update('something else').digest('hex');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const name = path.split('/').at(-1) ?? '';
    if (name.endsWith('SHA256SUMS'))
      response.end(
        ['linux', 'darwin']
          .flatMap((os) =>
            ['amd64', 'arm64'].map((arch) => `${sum}  ${name.replace('SHA256SUMS', `${os}_${arch}.zip`)}`),
          )
          .join('\n'),
      );
    else response.end(zip);
  });
  const url = await listening(server);
  try {
    const env = { PATH: bare, SAGELANE_OPENTOFU_URL: url };
    const { code, stderr } = await project.run('plan --sandbox --yes', { env });
    expect(asked.length).toBeGreaterThan(0);
    expect(stderr).toMatch(/^error \w+: .*checksum/i);
    expect(stderr).not.toContain('Internal');
    expect(code).toBe(1);
    expect((await project.run('plan --sandbox', { env })).stderr).toMatch(/^error TerraformMissing: /);
  } finally {
    server.close();
  }
});

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
