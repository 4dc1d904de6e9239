import type { EventBridge } from '@aws-sdk/client-eventbridge';

import type { TagCalls } from '../../declared/declaration.ts';
import { keyValues, tagsOfKeyValues } from '../../declared/tag-lists.ts';
import { text } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

export const GONE: readonly string[] = ['ResourceNotFoundException'];

export const eventTags: TagCalls<EventBridge> = {
  list: async (events, state) =>
    tagsOfKeyValues((await events.listTagsForResource({ ResourceARN: text(state, 'arn') })).Tags),
  set: (events, state, tags) => events.tagResource({ ResourceARN: text(state, 'arn'), Tags: keyValues(tags) }),
  unset: (events, state, keys) => events.untagResource({ ResourceARN: text(state, 'arn'), TagKeys: [...keys] }),
};

const DEFAULT_BUS = 'default';

/** `RULE`, or `BUS/RULE` on another bus than the default one. */
export function ruleId(fields: Fields, name: string): string {
  const bus = fields['event_bus_name'];
  return typeof bus !== 'string' || bus === DEFAULT_BUS ? name : `${bus}/${name}`;
}

export function partsOfRule(id: string): { readonly bus: string; readonly rule: string } {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? { bus: DEFAULT_BUS, rule: id } : { bus: id.slice(0, slash), rule: id.slice(slash + 1) };
}
