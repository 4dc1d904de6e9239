import type { Call } from '../../../operation.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { busArn, busNamed, buses } from './buses.ts';
import { fail } from './eventbridge.ts';
import { rules } from './rules.ts';

/** A rule or bus of the caller's that has tags. */
export function tagged(call: Call, arn = ''): ResourceRecord {
  if (arn === busArn(call)) return busNamed(call);
  const found = call.world.tables.resources.get(arn);
  const known = found?.account === call.account && (found.kind === rules.kind || found.kind === buses.kind);
  return known ? found : fail('ResourceNotFoundException', `Resource ${arn} does not exist.`);
}

/** A default bus that was never changed has none. */
export const tagsOf = (call: Call, arn = ''): Tags =>
  arn === busArn(call) && !call.world.tables.resources.get(arn) ? {} : tagged(call, arn).tags;

export const retag = (call: Call, record: ResourceRecord, tags: Tags): Record<string, never> => {
  call.world.tables.resources.put(record.arn, { ...record, tags });
  return {};
};
