import { toDynamicValue } from '../../src/sandbox/provider/protocol/dynamic-value.ts';
import { conform } from '../../src/sandbox/provider/schema/conform.ts';
import type { Block } from '../../src/sandbox/provider/schema/schema.ts';
import { findGenuineProvider } from './find.ts';
import { startPlugin } from './plugin.ts';
import type { Plugin } from './plugin.ts';
import { blockOf } from './schemas.ts';

/** The genuine provider, configured so that it calls nobody, and its schemas. */
export interface GenuineProvider extends Plugin {
  readonly version: string;
  readonly resources: Readonly<Record<string, Block>>;
}

/** Undefined: there is no copy on this machine. */
export async function openGenuineProvider(types: readonly string[]): Promise<GenuineProvider | undefined> {
  const binary = findGenuineProvider();
  if (binary === undefined) return undefined;
  const plugin = await startPlugin(binary);
  const { provider, resource_schemas } = await plugin.call('GetSchema', {});
  const config = conform(provider?.block ? blockOf(provider.block) : {}, {
    region: 'us-east-1',
    access_key: '111122223333',
    secret_key: 'nobody-is-called',
    skip_credentials_validation: true,
    skip_metadata_api_check: 'true',
    skip_region_validation: true,
    skip_requesting_account_id: true,
  });
  await plugin.call('Configure', { terraform_version: '1.11.4', config: toDynamicValue(config) });
  const resources = types.flatMap((type) => {
    const block = resource_schemas[type]?.block;
    return block ? [[type, blockOf(block)] as const] : [];
  });
  return {
    ...plugin,
    version: /_v([\d.]+)_/.exec(binary)?.[1] ?? 'of unknown version',
    resources: Object.fromEntries(resources),
  };
}
