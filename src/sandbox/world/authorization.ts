import { accountOfArn, type AccountId, type Arn } from '../../domain/arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Caller } from './caller.ts';
import { grantingShares } from './shared-access.ts';
import type { World } from './world.ts';

/** A question of access: may this caller do that to this resource? */
export interface AccessRequest {
  readonly caller: Caller;
  /** `sagemaker:StartPipelineExecution`. */
  readonly action: string;
  readonly resource: Arn;
  /** Whose the resource is where its ARN does not say: S3's. */
  readonly owner?: AccountId;
}

/**
 * The one place where access is decided: the caller's identity policies, and for another account's resource a share that
 * carries it, associated on both sides, whose permission lists the action.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export function decideAccess(
  world: World,
  request: AccessRequest,
): { readonly allowed: boolean; readonly why: string } {
  if (!identityAllows(request)) {
    return { allowed: false, why: `no identity-based policy allows the ${request.action} action` };
  }
  if ((request.owner ?? accountOfArn(request.resource)) === request.caller.account) return { allowed: true, why: 'same account' };
  const shares = grantingShares(world, request);
  if (shares.length > 0) return { allowed: true, why: `shared by ${shares[0]?.name}` };
  return { allowed: false, why: `no resource-based policy allows the ${request.action} action` };
}

/** Throws AWS's AccessDenied; `query`: the service speaks awsQuery, whose code is shorter. */
export function authorize(world: World, request: AccessRequest, query: boolean): void {
  const { allowed, why } = decideAccess(world, request);
  if (allowed) return;
  const { caller, action, resource } = request;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} because ${why}`;
  throw new AwsError(query ? 'AccessDenied' : 'AccessDeniedException', message, { status: query ? 403 : 400 });
}

/** Every caller administers its own account: root by its 12-digit key, and roles whatever their policies say. */
const identityAllows = (_request: AccessRequest): boolean => true;
