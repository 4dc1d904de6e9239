import type { Athena } from '@aws-sdk/client-athena';

import type { TagCalls } from '../../declared/declaration.ts';
import { keyValues, tagsOfKeyValues } from '../../declared/tag-lists.ts';
import type { ResourceContext } from '../../engine/resource-type.ts';
import { text } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

/** Athena answers no ARNs: they are built from the name. */
export function athenaTags(arn: (name: string, account: string, region: string) => string): TagCalls<Athena> {
  const ResourceARN = (state: Fields, { account, region }: ResourceContext): string =>
    arn(text(state, 'id'), account, region);
  return {
    list: async (athena, state, context) =>
      tagsOfKeyValues((await athena.listTagsForResource({ ResourceARN: ResourceARN(state, context) })).Tags),
    set: (athena, state, tags, context) =>
      athena.tagResource({ ResourceARN: ResourceARN(state, context), Tags: keyValues(tags) }),
    unset: (athena, state, keys, context) =>
      athena.untagResource({ ResourceARN: ResourceARN(state, context), TagKeys: [...keys] }),
  };
}
