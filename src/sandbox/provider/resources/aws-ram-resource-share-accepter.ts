import type { RAM, ResourceShareInvitation } from '@aws-sdk/client-ram';

import { allPages } from '../aws/all-pages.ts';
import { attempt, awsFault, isAwsError, unlessGone } from '../aws/aws-fault.ts';
import { ProviderFault } from '../engine/fault.ts';
import type { ResourceContext, ResourceType } from '../engine/resource-type.ts';
import { waitFor } from '../engine/wait.ts';
import { optionalText, text } from '../values/fields.ts';
import { UNKNOWN_RESOURCE, findShare, shareResources } from '../families/ram/shares.ts';

const TIMEOUT = 5 * 60_000;
/** The genuine provider looks for 120 s whatever `timeouts` says; here an invitation that is not there soon never comes. */
const INVITATION_WITHIN = 20_000;
const INVITATION_GONE = ['ResourceShareInvitationArnNotFoundException', ...UNKNOWN_RESOURCE];

/** Accepts the invitation to a share, with the receiving account's credentials; destroying it leaves the share. */
export const ramResourceShareAccepter: ResourceType = {
  type: 'aws_ram_resource_share_accepter',
  framework: 'sdk-v2',
  async create(planned, context) {
    const ram = await context.clients.ram();
    const shareArn = text(planned, 'share_arn');
    const invitation = await pendingInvitation(ram, shareArn, context);
    const invitationArn = invitation.resourceShareInvitationArn ?? '';
    await attempt(
      `accepting RAM Resource Share (${shareArn}) invitation (${invitationArn})`,
      () =>
        ram.acceptResourceShareInvitation({
          resourceShareInvitationArn: invitationArn,
          clientToken: context.uniqueId(),
        }),
      ['share_arn'],
    );
    context.record({ id: shareArn });
    const waiting = { timeoutMs: context.timeout('create', TIMEOUT), clock: context.clock, signal: context.signal };
    await waitFor(
      async () => {
        const [found] = await invitations(ram, { resourceShareInvitationArns: [invitationArn] });
        return found?.status === 'ACCEPTED' ? true : undefined;
      },
      { what: `RAM Resource Share (${shareArn}) invitation (${invitationArn}) to be ACCEPTED`, ...waiting },
    );
    await waitFor(() => findShare(ram, 'OTHER-ACCOUNTS', shareArn), {
      what: `RAM Resource Share (${shareArn}) to be visible`,
      ...waiting,
    });
  },
  async read(state, { account, clients }) {
    const ram = await clients.ram();
    const shareArn = text(state, 'id');
    const found = await invitations(ram, { resourceShareArns: [shareArn] });
    const accepted = found.find((one) => one.status === 'ACCEPTED');
    const share = await findShare(ram, 'OTHER-ACCOUNTS', shareArn);
    if (!share) return null;
    return {
      ...(accepted && { invitation_arn: accepted.resourceShareInvitationArn ?? null }),
      receiver_account_id: accepted?.receiverAccountId ?? account,
      sender_account_id: share.owningAccountId ?? null,
      share_arn: shareArn,
      // The genuine provider builds this id itself: `rs-` and the ARN's UUID.
      share_id: shareArn.slice(shareArn.lastIndexOf(':') + 1).replaceAll('resource-share/', 'rs-'),
      share_name: share.name ?? null,
      status: share.status ?? null,
      resources: await shareResources(ram, 'OTHER-ACCOUNTS', shareArn),
    };
  },
  async delete(prior, context) {
    const ram = await context.clients.ram();
    const shareArn = text(prior, 'id');
    const receiver = optionalText(prior, 'receiver_account_id') ?? context.account;
    try {
      await ram.disassociateResourceShare({
        resourceShareArn: shareArn,
        principals: [receiver],
        clientToken: context.uniqueId(),
      });
    } catch (thrown) {
      if (isAwsError(thrown, ...UNKNOWN_RESOURCE)) return;
      // Inside an organization there is nothing to leave; the genuine provider goes on too.
      if (!isAwsError(thrown, 'OperationNotPermittedException')) throw awsFault('leaving RAM resource share', thrown);
    }
    await waitFor(async () => ((await findShare(ram, 'SELF', shareArn)) === undefined ? true : undefined), {
      what: `RAM Resource Share (${shareArn}) to be left`,
      timeoutMs: context.timeout('delete', TIMEOUT),
      clock: context.clock,
      signal: context.signal,
    });
  },
  importId: (id) => ({ share_arn: id }),
};

async function pendingInvitation(
  ram: RAM,
  shareArn: string,
  context: ResourceContext,
): Promise<ResourceShareInvitation> {
  let seen: readonly ResourceShareInvitation[] = [];
  const look = async (): Promise<ResourceShareInvitation | 'shared already' | undefined> => {
    seen = await invitations(ram, { resourceShareArns: [shareArn] });
    const pending = seen.find((one) => one.status === 'PENDING');
    if (pending) return pending;
    return (await findShare(ram, 'OTHER-ACCOUNTS', shareArn)) ? 'shared already' : undefined;
  };
  const timeoutMs = Math.min(context.timeout('create', TIMEOUT), INVITATION_WITHIN);
  const waiting = { what: 'a pending invitation', timeoutMs, clock: context.clock, signal: context.signal };
  const found = await waitFor(look, waiting).catch((thrown: unknown) => {
    if (context.signal.aborted || !(thrown instanceof ProviderFault) || !thrown.message.startsWith('waited '))
      throw thrown;
    return undefined;
  });
  if (found !== undefined && found !== 'shared already') return found;
  const states = seen.map((one) => one.status ?? 'of unknown status').join(', ');
  throw new ProviderFault(`No pending RAM Resource Share (${shareArn}) invitation found`, {
    path: ['share_arn'],
    detail:
      found === 'shared already'
        ? `account ${context.account} has this share already (accepted before, or shared inside the organization, where there ` +
          `are no invitations): import it, terraform import ADDRESS ${shareArn}, or leave the resource out.`
        : `account ${context.account} looked for ${timeoutMs / 1000} s; invitations to this share: ${states || 'none'}. ` +
          'An invitation that expired or was rejected is sent again by associating the principal anew.',
  });
}

const invitations = async (
  ram: RAM,
  which: { resourceShareArns: string[] } | { resourceShareInvitationArns: string[] },
): Promise<readonly ResourceShareInvitation[]> =>
  (await unlessGone(INVITATION_GONE, 'reading RAM Resource Share invitations', () =>
    allPages(async (nextToken) => {
      const page = await ram.getResourceShareInvitations({ ...which, nextToken });
      return { items: page.resourceShareInvitations, next: page.nextToken };
    }),
  )) ?? [];
