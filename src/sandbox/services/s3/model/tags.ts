import type { Tag } from '@aws-sdk/client-s3';
import type { Tags } from '../../../world/records/tags.ts';

export const fromTags = (tags: readonly Tag[] | undefined): Tags =>
  Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));

export const toTags = (tags: Tags): Tag[] => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Tags of the `x-amz-tagging` header. */
export const tagsOfHeader = (text: string | undefined): Tags => Object.fromEntries(new URLSearchParams(text ?? ''));
