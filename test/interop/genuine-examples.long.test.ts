import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { genuineProviderConfig } from '../../scripts/genuine-provider/cli-config.ts';
import { runTypeScriptExample, type Serve } from '../journeys/typescript-example.ts';
import { environmentFor } from './support.ts';

const folder = await mkdtemp(join(tmpdir(), 'sagelane-genuine-'));
const config = genuineProviderConfig(folder);
if (config === undefined)
  process.stderr.write('SKIPPED: no copy of the genuine hashicorp/aws provider on this machine\n');
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * One for each part of the product that the copy at hand, of version 5, knows; shares are in genuine-provider.long.test.ts.
 * Athena with Identity Center, and the propagation of identities by a domain, came with version 6.
 */
const EXAMPLES = ['background-training', 'containment-guardrail', 'emr', 'identity-audit'];

/** Profiles of the examples, and whose keys they are. */
const PROFILES = {
  management: '123456789012',
  'ml-prod': '111122223333',
  analytics: '444455556666',
  research: '777788889999',
};

const genuine: Serve = async (url, place) => {
  const profiles = join(place, 'aws-config');
  const sections = Object.entries(PROFILES).map(
    ([name, account]) => `[profile ${name}]\naws_access_key_id = ${account}\naws_secret_access_key = sandbox\n`,
  );
  writeFileSync(profiles, sections.join(''));
  const { AWS_ACCESS_KEY_ID: _key, AWS_SECRET_ACCESS_KEY: _secret, ...environment } = environmentFor(url, '');
  return Promise.resolve({
    env: {
      ...(environment as Record<string, string>),
      AWS_CONFIG_FILE: profiles,
      // S3 Control puts the account before any host; such a name only a proxy finds.
      HTTP_PROXY: url,
      TF_CLI_CONFIG_FILE: config ?? '',
    },
    prepare: anyVersion,
  });
};

/** The pin names a version that is not at hand. */
function anyVersion(file: string): void {
  const json = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly terraform: { readonly required_providers: { readonly aws: { version?: string } } };
  };
  delete json.terraform.required_providers.aws.version;
  writeFileSync(file, JSON.stringify(json));
}

test.skipIf(config === undefined).each(EXAMPLES)('the genuine provider lives examples/%s-typescript', (name) =>
  runTypeScriptExample(`${name}-typescript`, genuine),
);
