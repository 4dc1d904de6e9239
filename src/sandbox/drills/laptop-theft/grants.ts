import { policyDocument } from '../../../domain/policy-document.ts';
import type { DrillClients } from '../clients.ts';
import { there } from './answers.ts';
import { PREFIX } from './names.ts';
import type { People } from './people.ts';
import type { Undo } from './undo.ts';

export async function giveGrant(clients: DrillClients, AccountId: string, people: People, undo: Undo): Promise<void> {
  const control = await clients.s3control(AccountId);
  const made = await control
    .createAccessGrantsInstance({ AccountId, IdentityCenterArn: people.instance })
    .then(() => true, there);
  if (made)
    undo.push(async () => {
      await control.dissociateAccessGrantsIdentityCenter({ AccountId });
      await control.deleteAccessGrantsInstance({ AccountId });
    });
  const RoleName = `${PREFIX}grants`;
  const iam = await clients.iam(AccountId);
  const trust = policyDocument({
    Effect: 'Allow',
    Principal: { Service: 'access-grants.s3.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:SetContext'],
  });
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }).catch(there);
  undo.push(() => iam.deleteRole({ RoleName }));
  const IAMRoleArn = `arn:aws:iam::${AccountId}:role/${RoleName}`;
  const LocationScope = `s3://${PREFIX}${AccountId}`;
  const location = await control.createAccessGrantsLocation({ AccountId, LocationScope, IAMRoleArn });
  const { AccessGrantsLocationId } = location;
  undo.push(() => control.deleteAccessGrantsLocation({ AccountId, AccessGrantsLocationId }));
  await control.createAccessGrant({
    AccountId,
    AccessGrantsLocationId,
    AccessGrantsLocationConfiguration: { S3SubPrefix: '*' },
    Grantee: { GranteeType: 'DIRECTORY_USER', GranteeIdentifier: people.victim },
    Permission: 'READ',
  });
  undo.push(async () => {
    for (const AccessGrantId of await grantsOf(clients, AccountId, people))
      if (AccessGrantId.startsWith(`${AccountId}/`))
        await control.deleteAccessGrant({ AccountId, AccessGrantId: AccessGrantId.slice(AccountId.length + 1) });
  });
}

/** Those of the drill, as `ACCOUNT/ID`. */
export async function grantsOf(
  clients: DrillClients,
  AccountId: string,
  { victim }: People,
): Promise<readonly string[]> {
  const control = await clients.s3control(AccountId);
  const wish = { AccountId, GranteeType: 'DIRECTORY_USER', GranteeIdentifier: victim } as const;
  const { AccessGrantsList = [] } = await control.listAccessGrants(wish);
  return AccessGrantsList.filter(({ GrantScope }) => GrantScope?.startsWith(`s3://${PREFIX}`)).map(
    ({ AccessGrantId }) => `${AccountId}/${AccessGrantId ?? ''}`,
  );
}
