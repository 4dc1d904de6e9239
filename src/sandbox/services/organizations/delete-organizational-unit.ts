import { organizationsOperation, fail, managedOrganization } from './model/organizations.ts';
import { accountsIn, unitNamed, unitsIn } from './model/tree.ts';

export const deleteOrganizationalUnit = organizationsOperation({
  name: 'DeleteOrganizationalUnit',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const { id } = unitNamed(call, organization, input.OrganizationalUnitId);
    if (unitsIn(call, organization, id).length > 0 || accountsIn(call, organization, id).length > 0) {
      return fail('OrganizationalUnitNotEmptyException', 'The specified organizational unit is not empty.');
    }
    call.world.tables.units.delete(id);
    call.world.tables.controlAttachments.delete(id);
    return {};
  },
});
