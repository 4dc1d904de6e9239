import type { Aws } from '../aws/ports.ts';
import { accountOfArn, isAccountId, regionOfArn } from '../domain/arn.ts';
import { problemsOf } from '../domain/errors.ts';
import { shareableOf } from '../domain/shareables/index.ts';
import { lineageGroup } from '../domain/shareables/lineage-group.ts';
import type { LiveFacts } from '../workflow/ports.ts';

/** A fact that cannot be had is null, and is shown as unknown: it never stops a plan. Only a containment must be known. */
export const liveFacts = (aws: () => Promise<Aws>): LiveFacts => ({
  async countExecutions(pipelineArn) {
    const owner = accountOfArn(pipelineArn);
    if (owner === undefined) return null;
    try {
      return await (await aws()).readers(owner, regionOfArn(pipelineArn)).pipelines.countExecutions(pipelineArn);
    } catch {
      return null;
    }
  },
  async isMissing(arn) {
    const owner = accountOfArn(arn);
    if (owner === undefined) return false;
    try {
      const { lineage, pipelines } = (await aws()).readers(owner, regionOfArn(arn));
      if (shareableOf(arn)?.kind === lineageGroup.kind) return !(await lineage.hasGroup(lineageGroup.only));
      await pipelines.describe(arn);
      return false;
    } catch (thrown) {
      return /^ResourceNotFound/.test(problemsOf(thrown)[0]?.code ?? '');
    }
  },
  async permissionActions(owner, permissionArn) {
    try {
      return await (await aws()).readers(owner).shares.permissionActions(permissionArn);
    } catch {
      return null;
    }
  },
  async domainName(account, region, domainId) {
    try {
      return (await (await aws()).readers(account, region).domains.live(domainId))?.name ?? null;
    } catch {
      return null;
    }
  },
  async policyNow(account, policy) {
    const { policies } = (await aws()).readers(account);
    return policy.kind === 'role' ? policies.inRole(policy.role, policy.name) : policies.organization(policy.id);
  },
  async endedInvitation(owner, shareArn, principal) {
    if (!isAccountId(principal)) return null;
    try {
      // Only the invited account can see its invitations; when we do not hold it, nothing tells.
      const received = await (await aws()).readers(principal, regionOfArn(shareArn)).shares.invitations();
      const [newest] = received
        .filter((one) => one.shareArn === shareArn && one.sender === owner)
        .sort((a, b) => b.invitedAt.localeCompare(a.invitedAt));
      return newest?.status === 'EXPIRED' ? 'expired' : newest?.status === 'REJECTED' ? 'rejected' : null;
    } catch {
      return null;
    }
  },
});
