import type { AwsErrorRow } from './aws-error-row.ts';

const ram = { service: 'ram' } as const;

/** https://docs.aws.amazon.com/ram/latest/APIReference/CommonErrors.html and the errors of each operation. */
export const ramErrors = [
  {
    ...ram,
    codes: ['ResourceShareInvitationAlreadyAcceptedException'],
    what: 'the invitation was accepted before',
    fix: 'nothing to do: sagelane shares list shows what it gives',
  },
  {
    ...ram,
    codes: ['ResourceShareInvitationAlreadyRejectedException'],
    what: 'the invitation was rejected before',
    fix: 'ask the owner to invite account {account} again',
  },
  {
    ...ram,
    codes: ['ResourceShareInvitationExpiredException'],
    what: 'the invitation has expired',
    why: 'invitations to share SageMaker resources end 12 hours after they were sent, and the principal is disassociated',
    fix: 'ask the owner to invite account {account} again (the next plan and apply of the owner does)',
  },
  {
    ...ram,
    codes: ['ResourceShareInvitationArnNotFoundException'],
    what: 'account {account} has no such invitation in {region}',
    fix: 'see sagelane invitations list; the invitation may be for another account or Region, or be gone',
  },
  {
    ...ram,
    codes: ['OperationNotPermittedException'],
    what: 'RAM does not permit {operation}',
    fix: 'shares of SageMaker resources can only be ended by their owner; shares made by a resource policy must be promoted first',
  },
  {
    ...ram,
    codes: ['UnknownResourceException'],
    what: 'RAM knows no such share, resource or principal in {region}',
    fix: 'check name and Region; for organizations, enable sharing by RAM itself (aws ram enable-sharing-with-aws-organization)',
  },
  {
    ...ram,
    codes: ['InvalidParameterException'],
    message: /not in your AWS organization/i,
    what: 'the principal is outside the organization and the share allows none from outside',
    fix: 'allow external principals on the share, or share with a member',
  },
  {
    ...ram,
    codes: ['InvalidParameterException'],
    what: 'RAM does not accept the values of {operation}',
    fix: 'correct the value that AWS names',
  },
  {
    ...ram,
    codes: ['MalformedArnException', 'InvalidResourceTypeException'],
    what: 'RAM cannot share that ARN',
    fix: 'give the ARN of a shareable resource in its own account and Region',
  },
  {
    ...ram,
    codes: ['InvalidStateTransitionException'],
    what: 'the share is changing right now',
    fix: 'wait until it has settled (sagelane shares show) and do it again',
    passing: true,
  },
  {
    ...ram,
    codes: ['IdempotentParameterMismatchException', 'InvalidClientTokenException'],
    what: 'RAM saw the request token of {operation} before, with other values',
    fix: 'do it again: a new token is made; if it stays, please report it',
  },
  {
    ...ram,
    codes: ['ResourceShareLimitExceededException', 'InvitationLimitExceededException'],
    what: 'a quota of RAM in account {account} is used up',
    fix: 'end shares or invitations that are not needed (250 may be pending), or ask for a higher quota',
  },
  {
    ...ram,
    codes: ['TagPolicyViolationException', 'TagLimitExceededException'],
    what: 'the tags are not allowed',
    fix: 'correct the tags of the share by the tag policy of the organization',
  },
  {
    ...ram,
    codes: ['InvalidNextTokenException', 'InvalidMaxResultsException'],
    what: 'RAM lost its place while listing',
    fix: 'do it again',
    passing: true,
  },
  {
    ...ram,
    codes: ['UnmatchedPolicyPermissionException'],
    what: 'the share was made by a resource policy that no permission matches',
    fix: 'promote the permission first (aws ram promote-permission-created-from-policy)',
  },
] as const satisfies readonly AwsErrorRow[];
