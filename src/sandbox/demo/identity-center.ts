import type { Call } from '../operation.ts';
import { makeGroup } from '../services/identitystore/model/groups.ts';
import { makeMembership } from '../services/identitystore/model/memberships.ts';
import { makeUser } from '../services/identitystore/model/users.ts';
import { makeInstance } from '../services/sso-admin/model/instances.ts';
import { ANALYSTS, IDENTITY_STORE, INSTANCE_ID, PEOPLE } from './people.ts';

/** The organization's instance, its people and their group. */
export function makeIdentityCenter(call: Call): void {
  makeInstance(call, { id: INSTANCE_ID, store: IDENTITY_STORE.slice(2), name: 'people' });
  makeGroup(call, { IdentityStoreId: IDENTITY_STORE, DisplayName: ANALYSTS.name }, ANALYSTS.id);
  for (const { name, id, given, family } of PEOPLE) {
    const user = {
      IdentityStoreId: IDENTITY_STORE,
      UserName: name,
      DisplayName: `${given} ${family}`,
      Name: { GivenName: given, FamilyName: family },
      Emails: [{ Value: `${name}@example.com`, Type: 'work', Primary: true }],
    };
    makeUser(call, user, id);
    makeMembership(call, { IdentityStoreId: IDENTITY_STORE, GroupId: ANALYSTS.id, MemberId: { UserId: id } });
  }
}
