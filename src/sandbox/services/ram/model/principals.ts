import { accountOfArn, isAccountId, parseArn, type AccountId } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ShareRecord } from '../../../world/records/share.ts';
import { fail } from './ram.ts';

/** How a principal takes part in a share. */
export interface Membership {
  /** Outside the owner's organization. */
  readonly external: boolean;
  /** The account that has to accept an invitation first; null when none is sent. */
  readonly invite: AccountId | null;
}

/** What sharing with that principal means, or RAM's error when it may not be. */
export function membershipOf(call: Call, share: ShareRecord, principal: string): Membership {
  if (isAccountId(principal)) return accountMembership(call, share, principal, principal);
  const parts = parseArn(principal);
  if (parts?.service === 'organizations') return organizationMembership(call, share, principal);
  if (parts?.service === 'iam' && /^(role|user)\/./.test(parts.resource)) {
    return accountMembership(call, share, principal, accountOfArn(principal) ?? '');
  }
  return fail('MalformedArnException', `The specified principal ${principal} is not valid.`);
}

function accountMembership(call: Call, share: ShareRecord, principal: string, account: AccountId): Membership {
  if (account === share.owner) return { external: false, invite: null };
  const { accounts, organizations } = call.world.tables;
  const organization = accounts.get(share.owner)?.organization ?? null;
  const same = organization !== null && accounts.get(account)?.organization === organization;
  if (!same && !share.allowExternal) {
    return fail(
      'InvalidParameterException',
      `Principal ID ${principal} is not in your AWS organization. You do not have permission to add external AWS accounts to a resource share.`,
    );
  }
  // Within an organization an invitation is sent only while RAM's sharing with it is off, or when the share is to outlast
  // the membership: https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html
  const quiet = same && organizations.get(organization)?.ramSharing === true && !share.retainSharing;
  return { external: !same, invite: quiet ? null : account };
}

function organizationMembership(call: Call, share: ShareRecord, principal: string): Membership {
  if (share.retainSharing) {
    return fail('InvalidParameterException', `Sharing that is retained cannot name ${principal}: give account ids.`);
  }
  const { accounts, organizations } = call.world.tables;
  const own = organizations.get(accounts.get(call.account)?.organization ?? '');
  const [, kind = '', id = ''] = /:(organization|ou)\/(o-[^/]+)/.exec(principal) ?? [];
  if (!own || own.id !== id || !own.ramSharing) {
    const what = kind === 'ou' ? 'OrganizationalUnit' : 'Organization';
    return fail('UnknownResourceException', `${what} ${principal.split('/').at(-1)} could not be found.`);
  }
  return { external: false, invite: null };
}
