import type { Call } from '../../../operation.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { grantFail } from './s3-control.ts';

/** An instance, location or grant of the caller's by its ARN. */
export function taggedOf(call: Call, arn = ''): ResourceRecord {
  const found = call.world.tables.resources.get(arn);
  if (found?.account === call.account && found.region === call.region && found.kind.startsWith('s3:access-grant'))
    return found;
  return grantFail('NoSuchResource', 404, 'The specified resource does not exist');
}

export const putTags = (call: Call, record: ResourceRecord, tags: Tags): void =>
  void call.world.tables.resources.put(record.arn, { ...record, tags });
