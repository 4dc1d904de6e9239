import { SHAREABLES } from '../domain/shareables/index.ts';
import type { Shareable } from '../domain/shareables/shareable.ts';
import type { ManifestSketch } from './sketch.ts';
import type { Path } from './yaml-source.ts';

/** A value with its place. */
export interface Located<T> {
  readonly value: T;
  readonly path: Path;
}

export interface DraftAccount {
  readonly alias: string;
  readonly path: Path;
  readonly id?: Located<string>;
  readonly region?: string;
  readonly regions: readonly string[];
  readonly profile?: Located<string>;
  readonly assumeRole?: Located<string>;
  readonly protect: boolean;
}

export interface DraftShare {
  readonly path: Path;
  readonly name?: Located<string>;
  readonly owner?: Located<string>;
  /** The shareable types whose keys it has; one, if all is well. */
  readonly kinds: readonly Shareable[];
  /** Keys as they are written, to tell a missing one from a misspelt one. */
  readonly keys: readonly string[];
  /** Names and ARNs of the first kind. */
  readonly resources: readonly Located<string>[];
  readonly principals: readonly Located<string>[];
  readonly permission?: Located<string>;
  readonly acceptance?: Located<'operator' | 'terraform' | 'organization'>;
  readonly retainSharing: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * What the file declares, as far as it is well-formed, with places: accounts and shares by themselves, for everything
 * looks them up; the rest as it is written. Of a file without any problem it is the whole.
 */
export interface Draft {
  readonly region?: string;
  readonly organization?: string;
  /** False when the section is missing or no mapping: then every alias would seem unknown. */
  readonly accountsReadable: boolean;
  readonly accounts: readonly DraftAccount[];
  readonly shares: readonly DraftShare[];
  readonly sketch: ManifestSketch;
}

export const draftOf = (sketch: ManifestSketch): Draft => ({
  ...optional('region', sketch.region),
  ...optional('organization', sketch.organization),
  accountsReadable: sketch.accounts !== undefined,
  accounts: Object.entries(sketch.accounts ?? {}).map(([alias, account]) => draftAccount(alias, account ?? {})),
  shares: (sketch.shares ?? []).map((share, index) => draftShare(share ?? {}, ['shares', index])),
  sketch,
});

type AccountSketch = NonNullable<NonNullable<ManifestSketch['accounts']>[string]>;
type ShareSketch = NonNullable<NonNullable<ManifestSketch['shares']>[number]>;

function draftAccount(alias: string, account: AccountSketch): DraftAccount {
  const path = ['accounts', alias];
  return {
    alias,
    path,
    ...optional('id', located(account, 'id', path)),
    ...optional('region', account.region),
    regions: items(account.regions, path).map(({ value }) => value),
    ...optional('profile', located(account, 'profile', path)),
    ...optional('assumeRole', located(account, 'assumeRole', path)),
    protect: account.protect === true,
  };
}

function draftShare(share: ShareSketch, path: Path): DraftShare {
  const kinds = SHAREABLES.filter(({ key }) => key in share);
  const [kind] = kinds;
  return {
    path,
    ...optional('name', located(share, 'name', path)),
    ...optional('owner', located(share, 'owner', path)),
    kinds,
    keys: Object.keys(share),
    resources: kind ? resourcesOf(share, kind, path) : [],
    principals: items(share.with, [...path, 'with']),
    ...optional('permission', located(share, 'permission', path)),
    ...optional('acceptance', located(share, 'acceptance', path)),
    retainSharing: share.retainSharing === true,
    tags: Object.fromEntries(
      Object.entries(share.tags ?? {}).filter((tag): tag is [string, string] => typeof tag[1] === 'string'),
    ),
  };
}

function resourcesOf(share: ShareSketch, kind: (typeof SHAREABLES)[number], path: Path): readonly Located<string>[] {
  const written = share[kind.key];
  if ('only' in kind) return written === 'all' ? [{ value: kind.only, path: [...path, kind.key] }] : [];
  return Array.isArray(written) ? items(written as readonly string[], [...path, kind.key]) : [];
}

/** The value of a key, with its place, when it is there. */
export function located<T extends object, K extends keyof T & string>(
  part: T,
  key: K,
  path: Path,
): Located<NonNullable<T[K]>> | undefined {
  const value = part[key];
  return value === undefined || value === null ? undefined : { value, path: [...path, key] };
}

/** The well-formed items of a list, with their places. */
export const items = <T>(list: readonly (T | undefined)[] | undefined, path: Path): readonly Located<T>[] =>
  (list ?? []).flatMap((value, index) => (value === undefined ? [] : [{ value, path: [...path, index] }]));

const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
