import { accountOfArn, type AccountId, type Arn } from '../../domain/arn.ts';
import { evaluate, evaluateResource, type Question, type Verdict } from '../access/evaluate.ts';
import { statementsOf } from '../access/policy.ts';
import { AwsError } from '../aws-error.ts';
import type { Caller } from './caller.ts';
import { controlLevels } from './control-policies.ts';
import { isRoot, managedPolicyText, roleOf, rolePolicies, sessionPolicies } from './identity-policies.ts';
import { questionOf } from './request-keys.ts';
import { grantingShares } from './shared-access.ts';
import type { World } from './world.ts';

/** A question of access: may this caller do that to this resource? */
export interface AccessRequest {
  readonly caller: Caller;
  /** `sagemaker:StartPipelineExecution`. */
  readonly action: string;
  /** `*` for an action that is about no resource. */
  readonly resource: Arn;
  /** Whose the resource is where its ARN does not say: S3's. */
  readonly owner?: AccountId;
  /** The resource's own policy, of services that have such. */
  readonly resourcePolicy?: string;
  /** Condition keys beside those that every request carries. */
  readonly keys?: Readonly<Record<string, string | readonly string[]>>;
}

export interface Decision {
  readonly allowed: boolean;
  /** How AWS's message goes on when it is not. */
  readonly why: string;
}

/** Anybody may ask these, whatever policies say; `AssumeRole` decides by itself, with the role's trust. */
const ALWAYS = new Set([
  'sts:GetCallerIdentity',
  'sts:GetSessionToken',
  'sts:AssumeRole',
  'sts:AssumeRoleWithWebIdentity',
]);

/** They look themselves at whose resource it is: an invitation's ARN is of its sender, to answer it is the receiver's. */
const OWN_CHECKS = /^(ram|sts|organizations):/;

/**
 * The one place where access is decided: a Deny anywhere wins; else service control policies, the caller's own policies
 * with their boundary and session policies, and for another account's resource a share or the resource's own policy,
 * each have to allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function decideAccess(world: World, request: AccessRequest): Decision {
  const { caller, action, resource, owner, resourcePolicy } = request;
  const question = questionOf(world, request);
  const policies = resourcePolicy === undefined ? 'none' : evaluateResource(statementsOf(resourcePolicy), question);
  const { controls, identity, boundary, session } = callerVerdicts(world, caller, question);
  const denied = [
    [controls, 'service control policy'],
    [policies, 'resource-based policy'],
    [boundary, 'permissions boundary'],
    [session, 'session policy'],
    [identity, 'identity-based policy'],
  ].find(([verdict]) => verdict === 'deny');
  if (denied) return { allowed: false, why: `with an explicit deny in ${article(denied[1] ?? '')}` };
  const refuse = (kind: string): Decision => ({
    allowed: false,
    why: `because no ${kind} allows the ${action} action`,
  });
  if (controls === 'none') return refuse('service control policy');
  const own = resource === '*' || OWN_CHECKS.test(action) || (owner ?? accountOfArn(resource)) === caller.account;
  // Within an account the resource's policy suffices by itself when it names the caller, across accounts it never does.
  if (identity === 'none' && !(own && policies === 'self')) return refuse('identity-based policy');
  if (boundary === 'none') return refuse('permissions boundary');
  if (session === 'none') return refuse('session policy');
  if (own) return { allowed: true, why: 'same account' };
  if (policies !== 'none') return { allowed: true, why: "the resource's policy" };
  const shares = grantingShares(world, request, question);
  return shares.length > 0 ? { allowed: true, why: `shared by ${shares[0]?.name}` } : refuse('resource-based policy');
}

/** What is said of the caller whatever the resource's side says. */
function callerVerdicts(
  world: World,
  caller: Caller,
  question: Question,
): Readonly<Record<'controls' | 'identity' | 'boundary' | 'session', Verdict>> {
  const role = roleOf(world, caller);
  // Service-linked roles are not restricted by service control policies.
  const levels = role?.path.startsWith('/aws-service-role/') ? [] : controlLevels(world, caller.account);
  const byLevel = levels.map((statements) => evaluate(statements, question));
  const boundary = role?.permissionsBoundary;
  const policies = caller.session?.policies;
  return {
    controls: byLevel.find((one) => one === 'deny') ?? byLevel.find((one) => one === 'none') ?? 'allow',
    identity: isRoot(caller) ? 'allow' : role ? evaluate(rolePolicies(world, role), question) : 'none',
    boundary: boundary ? evaluate(statementsOf(managedPolicyText(world, boundary)), question) : 'allow',
    session: policies?.length ? evaluate(sessionPolicies(world, policies), question) : 'allow',
  };
}

const article = (kind: string): string => `${kind.startsWith('i') ? 'an' : 'a'} ${kind}`;

/** Throws AWS's AccessDenied; `query`: the service speaks awsQuery, whose code is shorter. */
export function authorize(world: World, request: AccessRequest, query: boolean): void {
  if (ALWAYS.has(request.action)) return;
  const { allowed, why } = decideAccess(world, request);
  if (allowed) return;
  const { caller, action, resource } = request;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
  throw new AwsError(query ? 'AccessDenied' : 'AccessDeniedException', message, { status: query ? 403 : 400 });
}
