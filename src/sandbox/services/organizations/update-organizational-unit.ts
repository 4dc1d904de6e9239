import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { freeName, toUnit, unitNamed } from './model/tree.ts';

export const updateOrganizationalUnit = organizationsOperation({
  name: 'UpdateOrganizationalUnit',
  mutates: true,
  handle: (input, call) => {
    const unit = unitNamed(call, managedOrganization(call), input.OrganizationalUnitId);
    const name = input.Name ?? unit.name;
    if (name !== unit.name) freeName(call, unit.parent, name);
    return { OrganizationalUnit: toUnit(call.world.tables.units.put(unit.id, { ...unit, name })) };
  },
});
