import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { fetchOpenTofu } from '../../src/terraform/fetch-opentofu.ts';
import { fetchedOpenTofu, OPENTOFU_VERSION } from '../../src/terraform/opentofu-release.ts';
import { scratchFolder } from './scratch.ts';

const asset = `tofu_${OPENTOFU_VERSION}_linux_amd64.zip`;
const archive = zipSync({ LICENSE: strToU8('MPL'), tofu: strToU8('#!/bin/sh\necho tofu\n') });
const sum = createHash('sha256').update(archive).digest('hex');

/** A release page on this machine: name of the file → what it answers. */
async function releases(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const server = createServer((request, response) => {
    const content = files[request.url?.replace(`/dl/v${OPENTOFU_VERSION}/`, '') ?? ''];
    response.statusCode = content === undefined ? 404 : 200;
    response.end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dl`;
}

const fetchFrom = (baseUrl: string, cacheDir: string, platform = 'linux') =>
  fetchOpenTofu({ baseUrl, cacheDir, platform, arch: 'x64', fetch });

const sums = (checksum: string) => ({
  [`tofu_${OPENTOFU_VERSION}_SHA256SUMS`]: `${'0'.repeat(64)}  tofu_${OPENTOFU_VERSION}_darwin_amd64.zip\n${checksum}  ${asset}\n`,
});

test('the release of this platform is verified, unpacked and executable', async () => {
  const cacheDir = scratchFolder();
  const file = await fetchFrom(await releases({ ...sums(sum), [asset]: archive }), cacheDir);
  expect(file).toBe(fetchedOpenTofu(cacheDir));
  expect(readFileSync(file, 'utf8')).toContain('echo tofu');
  expect(statSync(file).mode & 0o777).toBe(0o755);
  expect(readdirSync(join(file, '..'))).toEqual(['tofu']);
});

test.each([
  ['a wrong checksum', { ...sums('f'.repeat(64)), [asset]: archive }, 'ChecksumMismatch'],
  ['no checksum for it', { [`tofu_${OPENTOFU_VERSION}_SHA256SUMS`]: '', [asset]: archive }, 'ChecksumMismatch'],
  ['no such release', {}, 'DownloadFailed'],
  ['no archive', { ...sums(createHash('sha256').update('text').digest('hex')), [asset]: 'text' }, 'DownloadFailed'],
])('with %s nothing is installed', async (_, files, code) => {
  const cacheDir = scratchFolder();
  await expect(fetchFrom(await releases(files), cacheDir)).rejects.toMatchObject({ code });
  expect(existsSync(fetchedOpenTofu(cacheDir))).toBe(false);
});

test('a server that cannot be reached is said as such', async () => {
  await expect(fetchFrom('http://127.0.0.1:1', scratchFolder())).rejects.toMatchObject({ code: 'DownloadFailed' });
});

test('a platform without a release is told before anything is fetched', async () => {
  await expect(fetchFrom('http://127.0.0.1:1', scratchFolder(), 'sunos')).rejects.toMatchObject({
    code: 'TerraformMissing',
  });
});
