import type { Permission } from '@aws-sdk/client-s3-control';
import type { Call } from '../../../operation.ts';
import { groupsOfCaller } from './directory.ts';
import { grants, type Grant } from './grants.ts';

/** Grants of an instance's account that are the caller's: its own, its role's, its directory user's and groups'. */
export function callerGrants(call: Call, account: string): Grant[] {
  const { caller } = call;
  const user = caller.onBehalfOf?.userId;
  const groups = groupsOfCaller(call);
  const own = [caller.arn, caller.session?.role];
  return grants.of(call.world, account, call.region).filter(({ body: { granteeType, grantee } }) => {
    if (granteeType === 'DIRECTORY_USER') return grantee === user;
    if (granteeType === 'DIRECTORY_GROUP') return groups.includes(grantee);
    return own.includes(grantee);
  });
}

const covers = (scope: string, target: string): boolean =>
  scope.endsWith('*') ? target.startsWith(scope.slice(0, -1)) : scope === target;

const allows = (granted: Permission, asked: Permission): boolean => granted === asked || granted === 'READWRITE';

/** The narrowest grant that gives the caller what it asks for. */
export const grantFor = (found: readonly Grant[], target: string, permission: Permission): Grant | undefined =>
  found
    .filter(({ body }) => covers(body.scope, target) && allows(body.permission, permission))
    .sort((a, b) => b.body.scope.length - a.body.scope.length)[0];
