import { randomUUID } from 'node:crypto';
import type { Arn, Region } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Invitation } from '../../domain/share.ts';
import type { AccountSession } from '../account-session.ts';
import type { ShareReaders, ShareWriters } from './ports.ts';
import { invitationOf } from './invitation-of.ts';

const DISASSOCIATION_TIMEOUT_MS = 300_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** RAM's client token is not filled in by the SDK, and without one a retried request acts twice; so it is always given. */
export function shareWriters(
  session: AccountSession,
  region: Region,
  readers: ShareReaders,
  clock: Clock,
): ShareWriters {
  const ram = { service: 'ram', region } as const;

  const principalStatus = async (shareArn: Arn, principal: string): Promise<string | undefined> =>
    (await readers.associations(shareArn)).find((one) => one.kind === 'PRINCIPAL' && one.entity === principal)?.status;

  const disassociated = async (shareArn: Arn, principal: string): Promise<void> => {
    const deadline = clock.now().getTime() + DISASSOCIATION_TIMEOUT_MS;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const status = await principalStatus(shareArn, principal);
      if (status === undefined || status === 'DISASSOCIATED') return;
      if (clock.now().getTime() >= deadline) throw stillAssociated(shareArn, principal, status);
      await clock.sleep(pause);
    }
  };

  return {
    accept: async (invitationArn) => {
      const call = { ...ram, operation: 'AcceptResourceShareInvitation', subject: invitationArn };
      try {
        const { resourceShareInvitation } = await session.call(call, (client) =>
          client.acceptResourceShareInvitation({
            resourceShareInvitationArn: invitationArn,
            clientToken: randomUUID(),
          }),
        );
        return invitationOf({ resourceShareInvitationArn: invitationArn, ...resourceShareInvitation }, region);
      } catch (cause) {
        return alreadyAccepted(cause, invitationArn, readers);
      }
    },
    reject: async (invitationArn) => {
      const call = { ...ram, operation: 'RejectResourceShareInvitation', subject: invitationArn };
      const { resourceShareInvitation } = await session.call(call, (client) =>
        client.rejectResourceShareInvitation({ resourceShareInvitationArn: invitationArn, clientToken: randomUUID() }),
      );
      return invitationOf({ resourceShareInvitationArn: invitationArn, ...resourceShareInvitation }, region);
    },
    reinvite: async (resourceShareArn, principal) => {
      const principals = [principal];
      const status = await principalStatus(resourceShareArn, principal);
      if (status !== undefined && status !== 'DISASSOCIATED' && status !== 'DISASSOCIATING') {
        const call = { ...ram, operation: 'DisassociateResourceShare', subject: resourceShareArn };
        await session.call(call, (client) =>
          client.disassociateResourceShare({ resourceShareArn, principals, clientToken: randomUUID() }),
        );
      }
      await disassociated(resourceShareArn, principal);
      const call = { ...ram, operation: 'AssociateResourceShare', subject: resourceShareArn };
      await session.call(call, (client) =>
        client.associateResourceShare({ resourceShareArn, principals, clientToken: randomUUID() }),
      );
    },
  };
}

/** Somebody, or a retry, was faster: what was wanted is so. */
async function alreadyAccepted(cause: unknown, invitationArn: Arn, readers: ShareReaders): Promise<Invitation> {
  if (cause instanceof SagelaneError && cause.code === 'ResourceShareInvitationAlreadyAcceptedException') {
    const found = (await readers.invitations()).find((one) => one.arn === invitationArn);
    if (found) return found;
  }
  throw cause;
}

const stillAssociated = (shareArn: Arn, principal: string, status: string): SagelaneError =>
  new SagelaneError({
    code: 'DisassociationPending',
    what: `${principal} is still ${status} after ${DISASSOCIATION_TIMEOUT_MS / 60_000} minutes, so it was not invited again`,
    where: shareArn,
    why: 'RAM removes a principal in its own time',
    fix: 'see sagelane shares show; invite again when it is DISASSOCIATED',
  });
