import { UNKNOWN, isFields, isWhollyKnown } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import { textMap } from '../values/fields.ts';
import type { ProviderSettings } from './provider-settings.ts';

export type Tags = Readonly<Record<string, string>>;

/** `tags_all` as it will be: default tags under the resource's own; unknown when either is not known yet. */
export function plannedTagsAll(tags: Value, settings: ProviderSettings, creating: boolean): Value {
  if (settings.defaultTags === null || !isWhollyKnown(tags)) return UNKNOWN;
  const all = { ...settings.defaultTags, ...textMap(tags) };
  // The genuine provider shows `(known after apply)` for an untagged resource that does not exist yet.
  return creating && Object.keys(all).length === 0 ? UNKNOWN : all;
}

/** What a create or update sends: computed again, as the plan's may have been unknown. */
export const desiredTags = (planned: Fields, settings: ProviderSettings): Tags => ({
  ...(settings.defaultTags ?? {}),
  ...textMap(planned['tags']),
});

/** `tags` and `tags_all` of what AWS has: AWS's own and ignored keys left out, default tags only in `tags_all`. */
export function tagsInState(remote: Tags, state: Fields, settings: ProviderSettings): Fields {
  const kept = Object.entries(remote).filter(([key]) => !key.startsWith('aws:') && !isIgnored(key, settings));
  const defaults = settings.defaultTags ?? {};
  const configured = isFields(state['tags']) ? state['tags'] : {};
  const known = isFields(state['tags_all']) ? state['tags_all'] : {};
  // A tag that was a default one stays so when the provider block has another default by now: no drift.
  const inherited = (key: string, value: string): boolean => defaults[key] === value || known[key] === value;
  const own = kept.filter(([key, value]) => Object.hasOwn(configured, key) || !inherited(key, value));
  return { tags: Object.fromEntries(own), tags_all: Object.fromEntries(kept) };
}

const isIgnored = (key: string, { ignoredTags }: ProviderSettings): boolean =>
  ignoredTags.keys.includes(key) || ignoredTags.prefixes.some((prefix) => key.startsWith(prefix));

/** What to tag and what to untag. */
export function tagChanges(
  planned: Fields,
  prior: Fields,
  settings: ProviderSettings,
): { readonly set: Tags; readonly unset: readonly string[] } {
  const wanted = desiredTags(planned, settings);
  const had = textMap(prior['tags_all']);
  return {
    set: Object.fromEntries(Object.entries(wanted).filter(([key, value]) => had[key] !== value)),
    unset: Object.keys(had).filter((key) => !Object.hasOwn(wanted, key) && !isIgnored(key, settings)),
  };
}

/** AWS's usual list form, without the members AWS leaves out. */
export const tagsOfList = (
  list: readonly { readonly key: string | undefined; readonly value: string | undefined }[],
): Tags => Object.fromEntries(list.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? '']])));
