import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzip } from 'fflate';
import { SagelaneError } from '../domain/errors.ts';
import { fetchedOpenTofu, OPENTOFU_BASE_URL, OPENTOFU_VERSION } from './opentofu-release.ts';

export interface FetchOptions {
  readonly cacheDir: string;
  /** Default: OpenTofu's own releases; below it `v1.11.5/tofu_1.11.5_linux_amd64.zip`. */
  readonly baseUrl?: string;
  readonly version?: string;
  /** As Node names them: `process.platform`, `process.arch`. */
  readonly platform: string;
  readonly arch: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
}

/** Downloads, verifies and installs the release; answers the path of the binary. Nothing is installed unless the checksum holds. */
export async function fetchOpenTofu(options: FetchOptions): Promise<string> {
  const version = options.version ?? OPENTOFU_VERSION;
  const asset = `tofu_${version}_${releasePlatform(options)}.zip`;
  const release = `${options.baseUrl ?? OPENTOFU_BASE_URL}/v${version}`;
  const sums = new TextDecoder().decode(await download(`${release}/tofu_${version}_SHA256SUMS`, options));
  const archive = await download(`${release}/${asset}`, options);
  verify(archive, sums, asset, release);
  return install(await unpack(archive, asset), fetchedOpenTofu(options.cacheDir, version));
}

function releasePlatform({ platform, arch }: FetchOptions): string {
  const system = SYSTEMS[platform];
  const machine = MACHINES[arch];
  if (system !== undefined && machine !== undefined) return `${system}_${machine}`;
  throw new SagelaneError({
    code: 'TerraformMissing',
    what: `there is no OpenTofu release to fetch for ${platform} on ${arch}`,
    fix: 'install terraform or tofu yourself and put it on the PATH',
  });
}

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', freebsd: 'freebsd' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'arm', ia32: '386' };

async function download(url: string, { fetch, signal }: FetchOptions): Promise<Uint8Array> {
  const failed = (why: string, cause?: unknown): SagelaneError =>
    new SagelaneError(
      {
        code: 'DownloadFailed',
        what: `${url} could not be fetched`,
        why,
        fix: 'check the network and proxy settings, or install terraform or tofu yourself',
      },
      { cause },
    );
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok) throw failed(`the server answered ${response.status} ${response.statusText}`.trim());
    return new Uint8Array(await response.arrayBuffer());
  } catch (thrown) {
    if (thrown instanceof SagelaneError) throw thrown;
    throw failed(reasonOf(thrown), thrown);
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause instanceof Error ? thrown.cause.message : thrown.message;
}

function verify(archive: Uint8Array, sums: string, asset: string, release: string): void {
  const expected = sums
    .split('\n')
    .map((line) => line.trim().split(/\s+\*?/))
    .find(([, name]) => name === asset)?.[0];
  const found = createHash('sha256').update(archive).digest('hex');
  if (expected?.toLowerCase() === found) return;
  throw new SagelaneError({
    code: 'ChecksumMismatch',
    what:
      expected === undefined
        ? `the checksum list does not name ${asset}`
        : `${asset} has checksum ${found}, expected ${expected}`,
    where: release,
    why: 'the download is not what was released; nothing was installed',
    fix: 'try again; if it stays so, a proxy or mirror changes what it serves',
  });
}

async function unpack(archive: Uint8Array, asset: string): Promise<Uint8Array> {
  const entries = await promisify(unzipOnlyTofu)(archive).catch(() => undefined);
  const binary = entries?.['tofu'];
  if (binary !== undefined) return binary;
  throw new SagelaneError({
    code: 'DownloadFailed',
    what: `${asset} is no zip archive with a file tofu in it`,
    fix: 'check the base URL it was fetched from',
  });
}

const unzipOnlyTofu = (
  archive: Uint8Array,
  done: (error: Error | null, files: Record<string, Uint8Array>) => void,
): void => void unzip(archive, { filter: (file) => file.name === 'tofu' }, done);

/** Complete or not at all: written beside, then renamed. */
function install(binary: Uint8Array, target: string): string {
  const folder = join(target, '..');
  mkdirSync(folder, { recursive: true });
  const temporary = mkdtempSync(join(folder, '.fetch-'));
  try {
    const file = join(temporary, 'tofu');
    writeFileSync(file, binary, { mode: 0o755 });
    renameSync(file, target);
    return target;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
