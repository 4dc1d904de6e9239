import type { DataSourceType } from '../engine/resource-type.ts';
import { partitionOf } from '../families/regions.ts';

export const partition: DataSourceType = {
  type: 'aws_partition',
  read: (_config, { region }) => {
    const { name, dnsSuffix } = partitionOf(region);
    const reverse = dnsSuffix.split('.').reverse().join('.');
    return Promise.resolve({ id: name, partition: name, dns_suffix: dnsSuffix, reverse_dns_prefix: reverse });
  },
};
