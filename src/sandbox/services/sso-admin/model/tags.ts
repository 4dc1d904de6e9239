import type { Call } from '../../../operation.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { fail } from './sso-admin.ts';

/** Reads and changes the tags of an instance or an application of the caller's. */
export function tagsOf(
  { world, account }: Call,
  arn = '',
): { readonly tags: Tags; readonly put: (tags: Tags) => void } {
  const record = world.tables.resources.get(arn);
  if (record?.account !== account || !record.kind.startsWith('sso:'))
    return fail('ResourceNotFoundException', `Resource ${arn} could not be found.`);
  return { tags: record.tags, put: (tags) => void world.tables.resources.put(arn, { ...record, tags }) };
}
