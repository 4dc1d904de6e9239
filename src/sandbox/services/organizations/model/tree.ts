import type * as Organizations from '@aws-sdk/client-organizations';
import type { Call } from '../../../operation.ts';
import { parentOf, rootId } from '../../../world/control-policies.ts';
import type { AccountRecord, OrganizationRecord } from '../../../world/records/account.ts';
import type { UnitRecord } from '../../../world/records/organization.ts';
import { fromTags } from '../../tag-list.ts';
import { accountArn, broken, fail, memberNamed } from './organizations.ts';

/** Units lie at most five deep under the root. */
const DEEPEST = 5;

const rootArn = ({ id, managementAccount }: OrganizationRecord): string =>
  `arn:aws:organizations::${managementAccount}:root/${id}/${rootId(id)}`;

export const toRoot = (organization: OrganizationRecord): Organizations.Root => ({
  Id: rootId(organization.id),
  Arn: rootArn(organization),
  Name: 'Root',
  PolicyTypes: organization.controls === false ? [] : [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
});

export const toUnit = ({ id, arn, name }: UnitRecord): Organizations.OrganizationalUnit => ({
  Id: id,
  Arn: arn,
  Name: name,
});

export const unitsIn = (call: Call, organization: OrganizationRecord, parent: string): UnitRecord[] =>
  call.world.tables.units.by('parent', parent).filter((one) => one.organization === organization.id);

/** Accounts directly in a root or unit. */
export const accountsIn = (call: Call, organization: OrganizationRecord, parent: string): AccountRecord[] =>
  call.world.tables.accounts.by('organization', organization.id).filter((one) => parentOf(one) === parent);

export const isParent = (call: Call, organization: OrganizationRecord, id: string): boolean =>
  id === rootId(organization.id) || call.world.tables.units.get(id)?.organization === organization.id;

export function parentNamed(call: Call, organization: OrganizationRecord, id = ''): string {
  if (isParent(call, organization, id)) return id;
  return fail('ParentNotFoundException', `We can't find a root or organizational unit with the id ${id}.`);
}

export function requireRoot(organization: OrganizationRecord, id = ''): void {
  if (id !== rootId(organization.id)) fail('RootNotFoundException', `We can't find a root with the id ${id}.`);
}

export function unitNamed(call: Call, organization: OrganizationRecord, id = ''): UnitRecord {
  const found = call.world.tables.units.get(id);
  if (found?.organization === organization.id) return found;
  return fail('OrganizationalUnitNotFoundException', `We can't find an organizational unit with the id ${id}.`);
}

export function freeName(call: Call, parent: string, name: string): void {
  if (call.world.tables.units.by('parent', parent).some((one) => one.name === name)) {
    fail('DuplicateOrganizationalUnitException', `An organizational unit with the name ${name} already exists.`);
  }
}

export function createUnit(
  call: Call,
  organization: OrganizationRecord,
  input: Organizations.CreateOrganizationalUnitRequest,
): UnitRecord {
  const parent = parentNamed(call, organization, input.ParentId);
  const { Name: name = '', Tags } = input;
  if (name.trim() === '' || name.length > 128) return fail('InvalidInputException', `The name ${name} is not valid.`);
  freeName(call, parent, name);
  if (unitPath(call, parent).length >= DEEPEST) {
    return broken('OU_DEPTH_LIMIT_EXCEEDED', `You cannot nest organizational units more than ${DEEPEST} deep.`);
  }
  const id = `ou-${rootId(organization.id).slice(2)}-${call.world.newId().replaceAll('-', '').slice(0, 8)}`;
  const arn = `arn:aws:organizations::${organization.managementAccount}:ou/${organization.id}/${id}`;
  const unit = { id, arn, organization: organization.id, parent, name, tags: fromTags(Tags) };
  return call.world.tables.units.put(id, unit);
}

/** The unit and those it is in, outermost first. */
function unitPath(call: Call, id: string): UnitRecord[] {
  const unit = call.world.tables.units.get(id);
  return unit ? [...unitPath(call, unit.parent), unit] : [];
}

export const placeAccount = (
  call: Call,
  organization: OrganizationRecord,
  account: AccountRecord,
  parent: string,
): AccountRecord =>
  call.world.tables.accounts.put(account.id, {
    ...account,
    organization: organization.id,
    units: unitPath(call, parent).map((one) => one.arn),
    parent,
  });

export function parentOfChild(call: Call, organization: OrganizationRecord, id = ''): string {
  const unit = call.world.tables.units.get(id);
  if (unit?.organization === organization.id) return unit.parent;
  const account = call.world.tables.accounts.get(id);
  if (account?.organization === organization.id) return parentOf(account);
  return fail('ChildNotFoundException', `We can't find an organizational unit or account with the id ${id}.`);
}

/** Something that policies are attached to. */
export function requireTarget(call: Call, organization: OrganizationRecord, id = ''): string {
  if (isParent(call, organization, id)) return id;
  if (call.world.tables.accounts.get(id)?.organization === organization.id) return id;
  return fail('TargetNotFoundException', `We can't find a root, organizational unit or account with the id ${id}.`);
}

export function toTarget(call: Call, organization: OrganizationRecord, id: string): Organizations.PolicyTargetSummary {
  if (id === rootId(organization.id)) {
    return { TargetId: id, Arn: rootArn(organization), Name: 'Root', Type: 'ROOT' };
  }
  const unit = call.world.tables.units.get(id);
  if (unit) return { TargetId: id, Arn: unit.arn, Name: unit.name, Type: 'ORGANIZATIONAL_UNIT' };
  const { alias } = memberNamed(call, organization, id);
  return { TargetId: id, Arn: accountArn(organization, id), Name: alias ?? id, Type: 'ACCOUNT' };
}
