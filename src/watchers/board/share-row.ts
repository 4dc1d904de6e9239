import type { OwnedShare } from '../../aws/ports.ts';
import type { Arn } from '../../domain/arn.ts';
import { resourcesOfShare } from '../../domain/manifest.ts';
import { permissionArn, permissionLabel } from '../../domain/permissions.ts';
import { shareableOf } from '../../domain/shareables/index.ts';
import type { ShareRow } from '../../domain/share.ts';
import type { ShareFacts } from './share-facts.ts';
import { stageOf } from './share-stage.ts';

/** Pure: the row of the share board that the facts give. */
export function shareRow(facts: ShareFacts): ShareRow {
  const { name, owner, ownerAlias, region, principal, declaration, ownerView, consumerView, access } = facts;
  const share = ownerView?.share ?? consumerView?.received ?? null;
  const invitation = consumerView?.invitation ?? null;
  const { stage, trouble, detail } = stageOf(facts);
  return {
    share: name,
    shareArn: share?.arn ?? invitation?.shareArn ?? null,
    owner,
    ownerAlias,
    region,
    principal,
    permission: permissionOf(share, facts),
    resources: resourcesOf(facts),
    acceptance: declaration?.acceptance ?? null,
    stage,
    trouble,
    detail,
    invitationExpires: invitation?.status === 'PENDING' ? invitation.expiresAt : null,
    invitationArn: invitation?.arn ?? null,
    verifiedBy: stage === 'verified' && access?.kind === 'allowed' ? { arn: access.by, at: access.at } : null,
  };
}

/** A share may hold other types too: the permission for pipelines is the one that counts here. */
function permissionOf(share: OwnedShare | null, { declaration }: ShareFacts): string {
  const arns = share?.permissionArns ?? [];
  const arn = arns.find((one) => /pipeline/i.test(one)) ?? arns[0];
  if (arn !== undefined) return permissionLabel(arn);
  if (!declaration) return 'unknown';
  return declaration.permission === undefined ? 'default' : permissionLabel(permissionArn(declaration.permission));
}

/** What RAM has, where somebody can see it; otherwise what is declared. */
export function resourcesOf({ ownerView, consumerView, declaration }: ShareFacts): readonly Arn[] {
  const associated = ownerView?.resources
    .filter((one) => !one.status.startsWith('DISASSOCIAT'))
    .map((one) => one.entity);
  const known = [associated, consumerView?.pipelines].find((one) => one !== undefined && one.length > 0);
  return (known ?? (declaration ? resourcesOfShare(declaration) : [])).filter((arn) => shareableOf(arn) !== undefined);
}
