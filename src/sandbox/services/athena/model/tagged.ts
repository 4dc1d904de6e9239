import type { Call } from '../../../operation.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { fail } from './athena.ts';

/** A workgroup or data catalog of the caller's by its ARN. */
export function taggedOf(call: Call, arn = ''): ResourceRecord {
  const found = call.world.tables.resources.get(arn);
  if (found?.account === call.account && found.region === call.region && found.kind.startsWith('athena:')) return found;
  return fail('ResourceNotFoundException', `Resource ${arn} is not found.`, { ResourceName: arn });
}

export const putTags = (call: Call, record: ResourceRecord, tags: Tags): void =>
  void call.world.tables.resources.put(record.arn, { ...record, tags });
