import type { InvitationStatus, ShareStage, ShareTrouble } from '../../domain/share.ts';
import type { OwnerView, ShareFacts } from './share-facts.ts';

export interface StageVerdict {
  readonly stage: ShareStage;
  readonly trouble: ShareTrouble | null;
  readonly detail: string | null;
}

const at = (stage: ShareStage, trouble: ShareTrouble | null = null, detail: string | null = null): StageVerdict => ({
  stage,
  trouble,
  detail,
});

const ONLY_THE_CONSUMER_SEES = 'expired, rejected or removed: only the invited account can see which';

/** How far the share has come for its principal: the last stage that is a fact, and what ended it. */
export function stageOf(facts: ShareFacts): StageVerdict {
  const reached = facts.ownerView ? byOwner(facts, facts.ownerView) : byConsumer(facts);
  if (reached.stage !== 'accepted' || reached.trouble !== null || facts.access === null) return reached;
  const { access } = facts;
  if (access.kind === 'allowed') return at('verified');
  return at('accepted', access.kind, access.detail);
}

function byOwner(facts: ShareFacts, { share, association, resources }: OwnerView): StageVerdict {
  if (!share) return at('declared');
  if (share.status === 'FAILED') return at('declared', 'failed', 'the share is FAILED');
  if (share.status === 'DELETING') return at('created', 'disassociated', 'the share is being deleted');
  const failed = resources.find((one) => one.status === 'FAILED');
  if (failed) return at('created', 'failed', failed.statusMessage ?? `${failed.entity} could not be associated`);
  if (!association) return endedAt('created', facts) ?? at('created', null, 'the principal is not associated');
  switch (association.status) {
    case 'ASSOCIATED':
      return at('accepted');
    case 'ASSOCIATING':
      return associating(facts, resources.length > 0 && resources.every((one) => one.status === 'ASSOCIATED'));
    case 'DISASSOCIATING':
    case 'DISASSOCIATED':
      return (
        endedAt('created', facts) ??
        at('created', 'disassociated', disassociatedDetail(facts, association.statusMessage))
      );
    case 'FAILED':
      return (
        endedAt('created', facts) ?? at('created', 'failed', association.statusMessage ?? 'the association is FAILED')
      );
    default:
      return at('created', 'unknown', `the association is ${association.status}`);
  }
}

/** Waiting for AWS, or for a person in the consumer's account. */
function associating(facts: ShareFacts, resourcesSettled: boolean): StageVerdict {
  const ended = endedAt('invited', facts);
  if (ended) return ended;
  const status = facts.consumerView?.invitation?.status;
  if (status === 'ACCEPTED') return at('accepted');
  if (status === 'PENDING') return at('invited');
  return at(resourcesSettled ? 'associated' : 'created', null, facts.unreadable);
}

function byConsumer(facts: ShareFacts): StageVerdict {
  const { consumerView: view } = facts;
  if (!view) return at('declared', 'unknown', facts.unreadable);
  const ended = endedAt('invited', facts);
  if (ended) return ended;
  if (view.received) return at('accepted');
  if (view.invitation?.status === 'PENDING') return at('invited');
  if (view.invitation?.status === 'ACCEPTED')
    return at('accepted', 'disassociated', 'the share is not, or not yet, among those this account can use');
  return at('declared', 'unknown', facts.unreadable);
}

const ENDED: Readonly<Partial<Record<InvitationStatus, ShareTrouble>>> = { REJECTED: 'rejected', EXPIRED: 'expired' };

/** An invitation that was not accepted says more than the association it left; a received share proves a later one. */
function endedAt(stage: ShareStage, { consumerView }: ShareFacts): StageVerdict | undefined {
  const status = consumerView?.invitation?.status as InvitationStatus | undefined;
  const trouble = status === undefined || consumerView?.received ? undefined : ENDED[status];
  if (!trouble) return undefined;
  const detail =
    trouble === 'expired'
      ? `ended un-accepted at ${consumerView?.invitation?.expiresAt}`
      : 'rejected by the invited account';
  return at(stage, trouble, detail);
}

const disassociatedDetail = (facts: ShareFacts, message: string | null): string | null =>
  message ?? (facts.consumerView ? 'the principal was removed from the share' : ONLY_THE_CONSUMER_SEES);
