import { LATER_SHARE, asMapping } from './not-yet.ts';
import { RULES } from './rules.ts';
import type { RuleName } from './rules.ts';
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
  readonly profile?: Located<string>;
  readonly assumeRole?: Located<string>;
  readonly protect: boolean;
}

export interface DraftShare {
  readonly path: Path;
  readonly name?: Located<string>;
  readonly owner?: Located<string>;
  readonly pipelines: readonly Located<string>[];
  readonly principals: readonly Located<string>[];
  readonly permission?: Located<string>;
  readonly acceptance?: Located<string>;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The well-formed parts of a file that may be wrong elsewhere, so that what they say about each other is checked in
 * the same go as the file's shape. Of a file without any problem it is the whole.
 */
export interface Draft {
  readonly region?: string;
  readonly organization?: string;
  readonly s3?: { readonly bucket: string; readonly region?: string; readonly prefix?: string };
  /** False when the section is missing or no mapping: then every alias would seem unknown. */
  readonly accountsReadable: boolean;
  readonly accounts: readonly DraftAccount[];
  readonly shares: readonly DraftShare[];
}

export function draftOf(value: unknown): Draft {
  const root = asMapping(value) ?? {};
  const s3 = asMapping(asMapping(root['backend'])?.['s3']);
  const bucket = s3 && text(s3['bucket'], 'bucket');
  return {
    ...optional('region', text(root['region'], 'region')),
    ...optional('organization', text(root['organization'], 'organization')),
    ...(s3 && bucket !== undefined
      ? {
          s3: {
            bucket,
            ...optional('region', text(s3['region'], 'region')),
            ...optional('prefix', text(s3['prefix'], 'prefix')),
          },
        }
      : {}),
    accountsReadable: asMapping(root['accounts']) !== undefined,
    accounts: Object.entries(asMapping(root['accounts']) ?? {}).map(([alias, account]) => draftAccount(alias, account)),
    shares: list(root['shares']).flatMap((share, index) =>
      share === LATER_SHARE ? [] : [draftShare(asMapping(share) ?? {}, ['shares', index])],
    ),
  };
}

function draftAccount(alias: string, value: unknown): DraftAccount {
  const account = asMapping(value) ?? {};
  const path = ['accounts', alias];
  return {
    alias,
    path,
    ...optional('id', located(account, 'id', 'accountId', path)),
    ...optional('region', text(account['region'], 'region')),
    ...optional('profile', located(account, 'profile', 'profile', path)),
    ...optional('assumeRole', located(account, 'assumeRole', 'roleArn', path)),
    protect: account['protect'] === true,
  };
}

function draftShare(share: Readonly<Record<string, unknown>>, path: Path): DraftShare {
  const acceptance = share['acceptance'];
  return {
    path,
    ...optional('name', located(share, 'name', 'shareName', path)),
    ...optional('owner', located(share, 'owner', 'alias', path)),
    pipelines: items(share, 'pipelines', 'pipeline', path),
    principals: items(share, 'with', 'principal', path),
    ...optional('permission', located(share, 'permission', 'permission', path)),
    ...(typeof acceptance === 'string' ? { acceptance: { value: acceptance, path: [...path, 'acceptance'] } } : {}),
    tags: Object.fromEntries(
      Object.entries(asMapping(share['tags']) ?? {}).filter(
        (tag): tag is [string, string] => typeof tag[1] === 'string',
      ),
    ),
  };
}

const text = (value: unknown, rule: RuleName): string | undefined =>
  typeof value === 'string' && RULES[rule].pattern.test(value) ? value : undefined;

function located(
  mapping: Readonly<Record<string, unknown>>,
  key: string,
  rule: RuleName,
  path: Path,
): Located<string> | undefined {
  const value = text(mapping[key], rule);
  return value === undefined ? undefined : { value, path: [...path, key] };
}

function items(
  mapping: Readonly<Record<string, unknown>>,
  key: string,
  rule: RuleName,
  path: Path,
): readonly Located<string>[] {
  return list(mapping[key]).flatMap((item, index) => {
    const value = text(item, rule);
    return value === undefined ? [] : [{ value, path: [...path, key, index] }];
  });
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
