import type { Tags } from '../../../world/records/tags.ts';

/** Tags of the `x-amz-tagging` header. */
export const tagsOfHeader = (text: string | undefined): Tags => Object.fromEntries(new URLSearchParams(text ?? ''));
