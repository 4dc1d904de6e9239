import { accountOfArn } from '../../domain/arn.ts';
import { parseDuration } from '../../domain/duration.ts';
import { items, located } from '../draft.ts';
import type { Draft, Located } from '../draft.ts';
import type { ManifestSketch } from '../sketch.ts';
import type { Path } from '../yaml-source.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';
import { unknownAlias } from './shares.ts';

type Studio = NonNullable<NonNullable<ManifestSketch['studios']>[number]>;

export const checkStudios: ReferenceCheck = (draft) => {
  const studios = items(draft.sketch.studios ?? undefined, ['studios']);
  return [
    ...repeated(studios, ({ value }) => value?.name?.toLowerCase()).map(({ value, path }) => ({
      code: 'DuplicateStudioName',
      what: `studio "${value?.name}" is declared already`,
      path: [...path, 'name'],
      why: 'the name is how commands and Terraform addresses tell studios apart, in all accounts and whatever the case',
      fix: 'rename one of them',
    })),
    ...studios.flatMap(({ value, path }) => (value ? misfitsOf(value, path, draft) : [])),
    ...sameName(studios, 'athena', 'workgroup'),
    ...sameName(studios, 'emr', 'securityConfiguration'),
  ];
};

function misfitsOf(studio: Studio, path: Path, draft: Draft): readonly Misfit[] {
  const account = located(studio, 'account', path);
  const id = draft.accounts.find(({ alias }) => alias === account?.value)?.id?.value;
  const roles = [
    located(studio, 'executionRole', path),
    studio.emr && located(studio.emr, 'instanceRole', [...path, 'emr']),
  ];
  return [
    ...(account ? unknownAlias(account, draft, 'declare it under accounts:') : []),
    ...repeated(items(studio.users, [...path, 'users']), ({ value }) => value).map((user) => ({
      code: 'DuplicateUser',
      what: `user "${user.value}" is in this studio already`,
      path: user.path,
      fix: 'remove it',
    })),
    ...roles.flatMap((role) => (role && id !== undefined ? roleElsewhere(role, id, studio.account ?? '') : [])),
    ...homeOfExisting(studio, path),
    ...identity(studio, path, draft),
    ...grants(studio, path),
    ...longestJob(studio, path),
  ];
}

function roleElsewhere(role: Located<string>, id: string, alias: string): readonly Misfit[] {
  if (accountOfArn(role.value) === id) return [];
  return [
    {
      code: 'RoleElsewhere',
      what: `the role belongs to account ${accountOfArn(role.value)}, "${alias}" is ${id}`,
      path: role.path,
      why: 'a domain and its clusters run as roles of their own account',
      fix: 'name a role of that account',
    },
  ];
}

const homeOfExisting = (studio: Studio, path: Path): readonly Misfit[] =>
  studio.domainId === undefined || studio.homeFileSystem === undefined
    ? []
    : [
        {
          code: 'HomeFileSystemMisfit',
          what: 'homeFileSystem stands beside domainId',
          path: [...path, 'homeFileSystem'],
          atKey: true,
          why: 'it is fixed when a domain is created; for one that exists it would replace the domain and all that is in it',
          fix: 'remove it: deleting an existing domain retains its home directories',
        },
      ];

const SCENARIOS = ['s3AccessGrants', 'athena', 'lakeFormation', 'emr', 'backgroundTraining'] as const;

/** What people reach as themselves needs to know where they come from, and that their identity travels. */
function identity(studio: Studio, path: Path, draft: Draft): readonly Misfit[] {
  const [first] = SCENARIOS.filter((key) => studio[key] !== undefined);
  return [
    ...(first !== undefined && !('identityCenter' in draft.sketch)
      ? [
          {
            code: 'NeedsIdentityCenter',
            what: `"${first}" needs "identityCenter:" at the top of the file`,
            path: [...path, first],
            atKey: true,
            why: 'users and groups are looked up in one instance of IAM Identity Center',
            fix: 'add identityCenter: { instance: "arn:aws:sso:::instance/ssoins-…", account: … }',
          },
        ]
      : []),
    ...(first !== undefined && studio.trustedIdentityPropagation === false
      ? [
          {
            code: 'PropagationMisfit',
            what: `"${first}" stands in a studio without trusted identity propagation`,
            path: [...path, 'trustedIdentityPropagation'],
            why: 'without it other services see only the execution role, and nobody is anybody',
            fix: `remove trustedIdentityPropagation: false, or remove ${first}`,
          },
        ]
      : []),
  ];
}

function grants(studio: Studio, path: Path): readonly Misfit[] {
  const all = items(studio.s3AccessGrants, [...path, 's3AccessGrants']);
  return [
    ...all
      .filter(({ value }) => value?.to && Object.keys(value.to).length !== 1)
      .map((grant) => ({
        code: 'BadGrantee',
        what: 'a grant is to one user or to one group',
        path: [...grant.path, 'to'],
        why: 'S3 Access Grants knows each grantee by itself',
        fix: 'write to: { user: NAME } or to: { group: NAME }, and another grant for anybody else',
      })),
    ...repeated(all, ({ value }) => JSON.stringify([value?.location, value?.permission, value?.to])).map((grant) => ({
      code: 'DuplicateGrant',
      what: `the grant on "${grant.value?.location}" is declared already`,
      path: grant.path,
      fix: 'remove it',
    })),
  ];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html */
const LONGEST_JOB_MS = 28 * 86_400_000;

function longestJob({ backgroundTraining }: Studio, path: Path): readonly Misfit[] {
  const longest = backgroundTraining && located(backgroundTraining, 'longestJob', [...path, 'backgroundTraining']);
  const ms = longest && parseDuration(longest.value);
  if (!longest || (ms !== undefined && ms > 0 && ms <= LONGEST_JOB_MS)) return [];
  return [
    {
      code: 'BadDuration',
      what: `no training job runs for ${longest.value}`,
      path: longest.path,
      why: 'SageMaker stops a job after 28 days at the latest',
      fix: 'write up to 28d',
    },
  ];
}

/** Workgroups and security configurations have one name in an account. */
function sameName<K extends 'athena' | 'emr'>(
  studios: readonly Located<Studio | undefined>[],
  part: K,
  key: keyof NonNullable<Studio[K]> & string,
): readonly Misfit[] {
  const named = studios.flatMap(({ value, path }) => {
    const found = value?.[part];
    const name = found && located(found as Record<string, unknown>, key, [...path, part]);
    return name ? [{ ...name, account: value?.account }] : [];
  });
  return repeated(named, ({ account, value }) => JSON.stringify([account, value])).map(({ value, path }) => ({
    code: 'DuplicateName',
    what: `"${String(value)}" is declared in another studio of this account already`,
    path,
    why: 'the account has one of each name',
    fix: 'rename one of them',
  }));
}
