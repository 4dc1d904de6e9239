import type { Aws } from '../aws/ports.ts';
import type { AccountReach } from '../domain/account-reach.ts';
import { mapLimit } from '../domain/map-limit.ts';
import type { Invitation } from '../domain/share.ts';
import { inTime } from './survey/in-time.ts';
import { Reaches, type AskedAccount } from './survey/reach.ts';

export interface SurveyInvitationsOptions {
  readonly aws: Aws;
  readonly accounts: readonly AskedAccount[];
}

export interface InvitationSurvey {
  /** Newest first. */
  readonly invitations: readonly Invitation[];
  readonly reaches: readonly AccountReach[];
}

const PLACES_AT_ONCE = 16;

/** Invitations that each account received: RAM tells them to the account and in the Region they were sent to alone. */
export async function surveyInvitations({ aws, accounts }: SurveyInvitationsOptions): Promise<InvitationSurvey> {
  const reaches = new Reaches(accounts);
  const found = await mapLimit(accounts, PLACES_AT_ONCE, (account) =>
    reaches.ask(account, () => {
      const { shares } = aws.readers(account.id, account.region);
      return inTime(aws, account, 'listing the invitations', () => shares.invitations());
    }),
  );
  const invitations = found.flatMap((some) => some ?? []);
  return {
    invitations: invitations.sort((a, b) => b.invitedAt.localeCompare(a.invitedAt)),
    reaches: reaches.all(),
  };
}
