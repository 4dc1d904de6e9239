import { accountOfArn } from '../../domain/arn.ts';
import { ConditionKeys } from '../access/condition-keys.ts';
import type { Question } from '../access/evaluate.ts';
import type { AccessRequest } from './authorization.ts';
import { organizationOf, rootId, unitId } from './control-policies.ts';
import { isRoot, roleOf } from './identity-policies.ts';
import type { World } from './world.ts';

/**
 * The condition keys a request carries.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function requestKeys(world: World, { caller, resource, owner, keys }: AccessRequest): ConditionKeys {
  const { account, region, session } = caller;
  const role = roleOf(world, caller);
  const own = organizationOf(world, account);
  const resourceAccount = owner ?? accountOfArn(resource) ?? account;
  const resourceOrganization = organizationOf(world, resourceAccount);
  const now = world.now();
  const root = isRoot(caller);
  const tags = { ...role?.tags, ...session?.tags };
  return new ConditionKeys({
    'aws:CurrentTime': isoTime(now),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:PrincipalAccount': account,
    'aws:PrincipalArn': role?.arn ?? caller.arn,
    'aws:PrincipalType': root ? 'Account' : 'AssumedRole',
    'aws:PrincipalOrgID': own?.id,
    'aws:PrincipalOrgPaths': own && [pathOf(world, account, own.id)],
    'aws:PrincipalIsAWSService': 'false',
    'aws:ViaAWSService': 'false',
    'aws:RequestedRegion': region,
    'aws:ResourceAccount': resourceAccount,
    'aws:ResourceOrgID': resourceOrganization?.id,
    // The sandbox speaks plain HTTP on the loopback; policies that insist on TLS are not what it is there to test.
    'aws:SecureTransport': 'true',
    'aws:SourceIp': '127.0.0.1',
    'aws:userid': caller.userId,
    'aws:TokenIssueTime': session && isoTime(session.issuedAt),
    'aws:SourceIdentity': session?.sourceIdentity,
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [`aws:PrincipalTag/${name}`, value])),
    ...(caller.onBehalfOf && {
      'identitystore:UserId': caller.onBehalfOf.userId,
      'identitystore:IdentityStoreArn': caller.onBehalfOf.identityStoreArn,
    }),
    ...session?.context,
    ...keys,
  });
}

/** The request as policies are asked it. */
export const questionOf = (world: World, request: AccessRequest): Question => ({
  action: request.action,
  resource: request.resource,
  keys: requestKeys(world, request),
  asker: { arn: request.caller.arn, account: request.caller.account, role: roleOf(world, request.caller)?.arn },
});

/** `o-abc/r-abc/ou-1/`. */
function pathOf(world: World, account: string, organization: string): string {
  const units = world.tables.accounts.get(account)?.units ?? [];
  return `${[organization, rootId(organization), ...units.map(unitId)].join('/')}/`;
}

const isoTime = (time: number): string => new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
