import { problemsOf } from '../domain/errors.ts';
import { createTerraform } from '../terraform/create-terraform.ts';
import { fetchOpenTofu } from '../terraform/fetch-opentofu.ts';
import { findTerraform } from '../terraform/find-terraform.ts';
import type { Terraform, TerraformBinary } from '../terraform/ports.ts';
import type { AppOptions } from './options.ts';
import type { Paths } from './paths.ts';

/** The binary on PATH; when there is none, and only after a yes, the pinned OpenTofu release from its own site. */
export async function terraformOf(options: AppOptions, paths: Paths): Promise<Terraform> {
  return createTerraform({ binary: await binaryOf(options, paths), env: options.env });
}

async function binaryOf(options: AppOptions, paths: Paths): Promise<TerraformBinary> {
  const { cwd, env } = options;
  const override = env['SAGELANE_TERRAFORM'];
  const find = () =>
    findTerraform({ path: env['PATH'] ?? '', cwd, cacheDir: paths.cache, env, ...(override ? { override } : {}) });
  try {
    return await find();
  } catch (thrown) {
    if (override || problemsOf(thrown)[0]?.code !== 'TerraformMissing') throw thrown;
    const answer = options.assumeYes
      ? 'yes'
      : await options.confirm({
          what: 'neither terraform nor tofu is on the PATH: fetch OpenTofu into the cache',
          notes: [`it goes to ${paths.cache}, with its checksum verified`],
        });
    if (answer !== 'yes') throw thrown;
    const baseUrl = env['SAGELANE_OPENTOFU_URL'];
    await fetchOpenTofu({
      cacheDir: paths.cache,
      platform: process.platform,
      arch: process.arch,
      fetch: globalThis.fetch,
      signal: options.signal,
      ...(baseUrl ? { baseUrl } : {}),
    });
    return find();
  }
}
