import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import { policyProblem } from '../../../access/policy-problem.ts';
import type { Session } from '../../../world/caller.ts';
import { fail, invalid } from './sts.ts';
import type { TrustKeys } from './trust.ts';

/** What a caller asks of the session beside the role. */
export interface SessionOptions {
  readonly tags: Readonly<Record<string, string>>;
  /** Texts, and ARNs of managed ones. */
  readonly policies: readonly string[];
  readonly sourceIdentity: string | undefined;
  /** Condition keys of the request. */
  readonly keys: TrustKeys;
}

/** The options of a request, checked; a source identity goes on through chained roles and cannot be changed. */
export function sessionOptions(input: AssumeRoleRequest, session: Session | undefined): SessionOptions {
  const { Tags = [], Policy, PolicyArns = [], ExternalId, SourceIdentity, RoleSessionName } = input;
  const problem = Policy === undefined ? undefined : policyProblem(Policy, 'identity');
  if (problem !== undefined) return fail('MalformedPolicyDocumentException', problem);
  if ((Policy?.length ?? 0) > 2048) {
    return fail('PackedPolicyTooLargeException', 'The session policy exceeds 2048 characters.');
  }
  if (PolicyArns.length > 10) return invalid('At most 10 managed session policies are allowed.');
  if (Tags.length > 50) return invalid('At most 50 session tags are allowed.');
  const before = session?.sourceIdentity;
  if (before !== undefined && SourceIdentity !== undefined && before !== SourceIdentity) {
    return invalid('The source identity of a session cannot be changed.');
  }
  const tags = Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
  return {
    tags,
    policies: [...(Policy === undefined ? [] : [Policy]), ...PolicyArns.map(({ arn = '' }) => arn)],
    sourceIdentity: SourceIdentity ?? before,
    keys: {
      'sts:RoleSessionName': RoleSessionName ?? '',
      ...(ExternalId !== undefined && { 'sts:ExternalId': ExternalId }),
      ...(SourceIdentity !== undefined && { 'sts:SourceIdentity': SourceIdentity }),
      ...(Tags.length > 0 && { 'aws:TagKeys': Object.keys(tags) }),
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [`aws:RequestTag/${name}`, value])),
    },
  };
}
