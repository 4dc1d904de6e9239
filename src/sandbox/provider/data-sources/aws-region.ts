import { ProviderFault } from '../engine/fault.ts';
import type { DataSourceType } from '../engine/resource-type.ts';
import { REGIONS, partitionOf } from '../families/regions.ts';
import { optionalText } from '../values/fields.ts';

export const region: DataSourceType = {
  type: 'aws_region',
  read: (config, context) => {
    const name = regionOf(config, context.region);
    return Promise.resolve({
      id: name,
      name,
      region: name,
      endpoint: `ec2.${name}.${partitionOf(name).dnsSuffix}`,
      description: REGIONS[name] ?? null,
    });
  },
};

/** The one asked for by name or by EC2 endpoint, else the provider's. */
function regionOf(config: Parameters<DataSourceType['read']>[0], fallback: string): string {
  const endpoint = optionalText(config, 'endpoint');
  const asked = optionalText(config, 'region') ?? optionalText(config, 'name');
  if (endpoint === undefined) return asked ?? fallback;
  const [, named] = /^ec2\.([a-z0-9-]+)\./.exec(endpoint) ?? [];
  if (named !== undefined && (asked === undefined || asked === named)) return named;
  throw new ProviderFault(`no region has the endpoint ${endpoint}`, { path: ['endpoint'] });
}
