import type { Call } from '../../../operation.ts';
import { rootId } from '../../../world/control-policies.ts';
import type { OrganizationRecord } from '../../../world/records/account.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { fail } from './organizations.ts';

/** Tags of a root, unit, account or policy. */
export function tagsOf(call: Call, organization: OrganizationRecord, id = ''): Tags {
  const { accounts, controls, units } = call.world.tables;
  if (id === rootId(organization.id)) return organization.tags ?? {};
  const found = [accounts.get(id), controls.get(id), units.get(id)].find(
    (one) => one?.organization === organization.id,
  );
  return found ? (found.tags ?? {}) : fail('TargetNotFoundException', `We can't find a resource with the id ${id}.`);
}

export function retag(
  call: Call,
  organization: OrganizationRecord,
  id: string | undefined,
  change: (tags: Tags) => Tags,
): void {
  const tags = change(tagsOf(call, organization, id));
  const { accounts, controls, organizations, units } = call.world.tables;
  const [account, control, unit] = [accounts.get(id ?? ''), controls.get(id ?? ''), units.get(id ?? '')];
  if (account) accounts.put(account.id, { ...account, tags });
  else if (control) controls.put(control.id, { ...control, tags });
  else if (unit) units.put(unit.id, { ...unit, tags });
  else organizations.put(organization.id, { ...organization, tags });
}
