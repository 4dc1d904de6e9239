import type { Call } from '../../../operation.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { fail } from './glue.ts';

/** A database or table of the caller's. */
export function tagged({ world, account, region }: Call, arn = ''): ResourceRecord {
  const found = world.tables.resources.get(arn);
  const own = found?.account === account && found.region === region && found.kind.startsWith('glue:');
  return own ? found : fail('EntityNotFoundException', 'Entity not found');
}

export const retag = (call: Call, record: ResourceRecord, tags: Tags): Record<string, never> => {
  call.world.tables.resources.put(record.arn, { ...record, tags });
  return {};
};
