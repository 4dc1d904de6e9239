import type { Tag } from '@aws-sdk/client-iam';
import type { Tags } from '../../../world/records/tags.ts';

export const fromTags = (tags: readonly Tag[] | undefined): Tags =>
  Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));

export const toTags = (tags: Tags): Tag[] => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

export const withoutTags = (tags: Tags, keys: readonly string[] | undefined): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => !keys?.includes(key)));
