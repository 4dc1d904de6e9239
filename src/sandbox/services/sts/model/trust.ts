import { accountOfArn } from '../../../../domain/arn.ts';
import { evaluateResource } from '../../../access/evaluate.ts';
import { statementsOf } from '../../../access/policy.ts';
import { AwsError } from '../../../aws-error.ts';
import type { Call } from '../../../operation.ts';
import { decideAccess } from '../../../world/authorization.ts';
import type { RoleRecord } from '../../../world/records/identity.ts';
import { questionOf } from '../../../world/request-keys.ts';

/** Condition keys of a request to assume a role. */
export type TrustKeys = Readonly<Record<string, string | readonly string[]>>;

/**
 * A role is assumed by whom its trust policy names and whose own policies do not stand against it: they have to allow
 * it, unless the role is of the same account and names the caller itself.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
 */
export function requireTrust(call: Call, role: RoleRecord, action: string, keys: TrustKeys): void {
  const { world, caller } = call;
  const request = { caller, action, resource: role.arn, keys };
  const naming = evaluateResource(statementsOf(role.trust), questionOf(world, request));
  if (naming === 'none' || naming === 'deny') return notAuthorized(call, role.arn, action);
  // A same-account role that names the caller itself is a resource's policy that suffices.
  const resourcePolicy = accountOfArn(role.arn) === caller.account ? { resourcePolicy: role.trust } : {};
  const own = decideAccess(world, { ...request, ...resourcePolicy });
  if (!own.allowed) notAuthorized(call, role.arn, action, own.why);
}

/** AWS does not tell a role that does not exist from one that does not trust. */
export function notAuthorized({ caller }: Call, role: string, action: string, why?: string): never {
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${role}`;
  throw new AwsError('AccessDenied', why === undefined ? message : `${message} ${why}`, { status: 403 });
}
