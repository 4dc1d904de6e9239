import type { AccountId, Arn } from '../../domain/arn.ts';
import { statementsOf, type Statement } from '../access/policy.ts';
import type { AccountRecord, OrganizationRecord } from './records/account.ts';
import type { World } from './world.ts';

/** The policy that AWS attaches to every new root, unit and account. */
export const FULL_ACCESS = {
  id: 'p-FullAWSAccess',
  arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
  name: 'FullAWSAccess',
  description: 'Allows access to every operation',
  text: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
};

/** An organization has one root; its id follows from the organization's. */
export const rootId = (organization: string): string => `r-${organization.replace(/^o-/, '')}`;

/** Id of a unit, from its ARN. */
export const unitId = (arn: Arn): string => arn.slice(arn.lastIndexOf('/') + 1);

/** The unit an account is directly in, else its organization's root. */
export const parentOf = (account: AccountRecord): string => {
  const last = account.units.at(-1);
  return account.parent ?? (last === undefined ? rootId(account.organization ?? '') : unitId(last));
};

/** Ids of the policies attached to a root, unit or account. */
export const attachedControls = (world: World, target: string): readonly string[] =>
  world.tables.controlAttachments.get(target)?.policies ?? [FULL_ACCESS.id];

export function organizationOf(world: World, account: AccountId): OrganizationRecord | undefined {
  const id = world.tables.accounts.get(account)?.organization;
  return id ? world.tables.organizations.get(id) : undefined;
}

/**
 * What service control policies say of an account, level by level from the root: each level has to allow by itself.
 * None where there is no organization, or they are not enabled, and never of the management account.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function controlLevels(world: World, account: AccountId): readonly (readonly Statement[])[] {
  const organization = organizationOf(world, account);
  if (!organization || organization.controls === false || organization.managementAccount === account) return [];
  const units = world.tables.accounts.get(account)?.units ?? [];
  const targets = [rootId(organization.id), ...units.map(unitId), account];
  return targets.map((target) => attachedControls(world, target).flatMap((id) => statementsOf(textOf(world, id))));
}

const textOf = (world: World, id: string): string =>
  id === FULL_ACCESS.id ? FULL_ACCESS.text : (world.tables.controls.get(id)?.text ?? '');
