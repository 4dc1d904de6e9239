import type { Problem } from '../domain/errors.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Keys that are part of the format but that this version cannot act on: they deserve better than "unknown key". */
const NOT_YET = {
  root: ['identityCenter', 'studios'],
  share: ['lineage'],
} as const;

/** The value without the parts of later versions, and one problem for each of them. */
export function withoutLaterParts(source: YamlSource): {
  readonly value: unknown;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const root = asMapping(source.value);
  if (!root) return { value: source.value, problems };
  const value = { ...root };
  const refuse = (path: Path): void => {
    problems.push({
      code: 'NotSupportedYet',
      what: `"${String(path.at(-1))}" is not supported by this version yet`,
      at: source.keyPointOf(path),
      why: 'applying the rest of the file would leave this part silently undone',
      fix: path.length === 1 ? 'remove the section' : 'remove this share',
    });
  };
  for (const key of NOT_YET.root) {
    if (!(key in value)) continue;
    refuse([key]);
    delete value[key];
  }
  if (Array.isArray(value['shares'])) {
    value['shares'] = value['shares'].map((share: unknown, index) => {
      const later = NOT_YET.share.filter((key) => asMapping(share) && key in (asMapping(share) ?? {}));
      for (const key of later) refuse(['shares', index, key]);
      return later.length > 0 ? LATER_SHARE : share;
    });
  }
  return { value, problems };
}

/** Stands for a share of a later kind, so that the others keep their positions; nobody checks it further. */
export const LATER_SHARE = Symbol('share of a later version');

export const asMapping = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
