import type { Call } from '../../../operation.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { fail } from './cloudtrail.ts';

/** Reads and changes the tags of a trail or an event data store of the caller's. */
export function tagsOf(
  { world, account, region }: Call,
  arn = '',
): { readonly tags: Tags; readonly put: (tags: Tags) => void } {
  const record = world.tables.resources.get(arn);
  if (record?.account !== account || record.region !== region || !record.kind.startsWith('cloudtrail:'))
    return fail('ResourceNotFoundException', `The resource ${arn} could not be found.`);
  return { tags: record.tags, put: (tags) => void world.tables.resources.put(arn, { ...record, tags }) };
}
