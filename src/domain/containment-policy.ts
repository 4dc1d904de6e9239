import { policyDocument, type PolicyDocument } from './policy-document.ts';

/** Nobody's user id: a prepared denial names it until an incident puts a person's there. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What the policy is called that carries denials, unless the manifest says otherwise. */
export const USUAL_POLICY_NAME = 'sagelane-containment';

/** The statement that containments change. */
export const CONTAINMENT_SID = 'SagelaneContainment';

/**
 * Characters that a service control policy may have, white space included: only the console removes it. The same number
 * of characters may the inline policies of a role have together, there without white space.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const LONGEST_POLICY = 10_240;

/** Service control policies that a root, unit or account may have attached directly, by the first of the two pages. */
export const MOST_ATTACHED_POLICIES = 10;

/** AWS's own policy, attached everywhere from the start: an attachment of it takes no place of another. */
export const FULL_ACCESS_POLICY = 'p-FullAWSAccess';

/** What is left beside it. */
export const MOST_OWN_POLICIES = MOST_ATTACHED_POLICIES - 1;

/**
 * Refuses everything to sessions that carry those people's identity, whoever else uses the same role. AWS suggests to
 * prepare it with a placeholder, so that an incident is an edit of one value.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html
 */
export const containmentPolicy = (userIds: readonly string[] = [NOBODY]): PolicyDocument =>
  policyDocument({
    Sid: CONTAINMENT_SID,
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { StringEquals: { 'identitystore:UserId': userIds } },
  });
