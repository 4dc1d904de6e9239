import { AthenaWithIdentity } from '../src/constructs/identity/athena-with-identity.ts';
import { BackgroundTraining } from '../src/constructs/identity/background-training.ts';
import { EmrWithIdentity } from '../src/constructs/identity/emr-with-identity.ts';
import { IdentityDirectory } from '../src/constructs/identity/identity-directory.ts';
import { LakeFormationIdentity } from '../src/constructs/identity/lake-formation-identity.ts';
import { S3AccessGrants } from '../src/constructs/identity/s3-access-grants.ts';
import type { AccountStack, GivenRole } from '../src/constructs/index.ts';
import type { IdentityCenter } from '../src/domain/identity-center.ts';
import type { StudioDeclaration } from '../src/domain/studio.ts';
import type { AccountStacks } from './account-stacks.ts';

export interface StudioWithRole {
  readonly studio: StudioDeclaration;
  readonly role: GivenRole;
}

/** What the people of an account's studios reach as themselves. */
export function addIdentity(stacks: AccountStacks, alias: string, all: readonly StudioWithRole[]): void {
  const center = stacks.manifest.identityCenter;
  const reaching = all.filter(({ studio }) => isReaching(studio));
  if (!center || reaching.length === 0) return;
  const stack = stacks.of(alias, '-identity');
  const directory = new IdentityDirectory(stack, 'directory', {
    instance: center.instance,
    ...lookUpFrom(stacks, stack, alias, center),
  });
  const accessGrants = addGrants(stack, directory, reaching);
  const lake = reaching.filter(({ studio }) => studio.lakeFormation || studio.athena);
  if (lake.length > 0) {
    new LakeFormationIdentity(stack, 'lake-formation', {
      directory,
      executionRoles: lake.map(({ role }) => role),
      permissions: lake.flatMap(({ studio }) =>
        (studio.lakeFormation?.permissions ?? []).map(({ group, ...permission }) => ({ to: { group }, ...permission })),
      ),
    });
  }
  for (const { studio, role } of reaching) {
    const { athena, emr, backgroundTraining } = studio;
    if (athena && accessGrants) {
      new AthenaWithIdentity(stack, athena.workgroup, {
        directory,
        accessGrants,
        results: athena.results,
        people: peopleOf(studio),
        executionRoles: [role],
      });
    }
    if (emr) {
      new EmrWithIdentity(stack, emr.securityConfiguration, {
        instance: center.instance,
        instanceRole: emr.instanceRole,
        certificates: emr.certificates,
        authorization: emr.authorization,
      });
    }
    if (backgroundTraining && accessGrants) {
      new BackgroundTraining(stack, `${studio.name}-training`, {
        executionRole: role,
        accessGrants,
        ...(backgroundTraining.images.length > 0 ? { images: backgroundTraining.images } : {}),
      });
    }
  }
}

const isReaching = ({ s3AccessGrants, athena, lakeFormation, emr, backgroundTraining }: StudioDeclaration): boolean =>
  s3AccessGrants.length > 0 || [athena, lakeFormation, emr, backgroundTraining].some((part) => part !== undefined);

/** An account has one instance of S3 Access Grants in a Region, which training and query results need as well. */
function addGrants(
  stack: AccountStack,
  directory: IdentityDirectory,
  studios: readonly StudioWithRole[],
): S3AccessGrants | undefined {
  const needing = studios.filter(
    ({ studio }) => studio.s3AccessGrants.length > 0 || studio.athena || studio.backgroundTraining,
  );
  if (needing.length === 0) return undefined;
  return new S3AccessGrants(stack, 's3-access-grants', {
    directory,
    name: 'sagelane',
    executionRoles: needing.map(({ role }) => role),
    grants: needing.flatMap(({ studio }) => studio.s3AccessGrants),
  });
}

/** Who keeps query results: the people of the studio, and the groups that may query. */
function peopleOf({ users, lakeFormation }: StudioDeclaration) {
  const groups = new Set((lakeFormation?.permissions ?? []).map(({ group }) => group));
  return [...users.map((user) => ({ user })), ...[...groups].map((group) => ({ group }))];
}

/** Only the account of Identity Center may look into the directory. */
function lookUpFrom(stacks: AccountStacks, stack: AccountStack, alias: string, center: IdentityCenter) {
  const { account, region } = center;
  const own = stacks.account(alias);
  if (own.id === account && own.region === region) return {};
  const declared = center.alias === undefined ? { id: account } : stacks.account(center.alias);
  return { provider: stack.reach('identity-center', stacks.accessTo({ ...declared, region })) };
}
