import type { AccountId } from '../arn.ts';
import type { AccountReach } from '../account-reach.ts';
import type { CallUsage } from '../call-usage.ts';
import type { EventDocs } from './event-docs.ts';

export interface AccountEvents {
  'account.answered': { readonly reach: AccountReach };
  'account.unreadable': { readonly reach: AccountReach };
  'calls.counted': { readonly usage: CallUsage };
  'watching.paused': { readonly paused: boolean };
  'mfa.asked': { readonly account: AccountId; readonly profile: string | null; readonly device: string };
  'mfa.answered': { readonly account: AccountId };
}

const reach = 'account, alias, region, status (answered, partly, unreadable), problems (with their fix), passing';

export const accountEventDocs: EventDocs<AccountEvents> = {
  'account.answered': { summary: 'an account was asked and answered', fields: { reach } },
  'account.unreadable': {
    summary: 'an account could not be read, or not all of it; what is told of the others is whole',
    fields: { reach },
  },
  'calls.counted': {
    summary: 'what was asked so far of one service of one account in one Region, and how much we allow ourselves',
    fields: {
      usage:
        'account, region, service, made (reads within windowMs), allowed (our own measure, assumed), windowMs, total (since the start), throttled (refused as too many)',
    },
  },
  'mfa.asked': {
    summary: 'the credentials of an account wait for the code of an MFA device',
    fields: { account: 'id', profile: 'of the AWS configuration, or null', device: 'serial number or ARN' },
  },
  'mfa.answered': { summary: 'somebody gave the code', fields: { account: 'id' } },
  'watching.paused': {
    summary: 'polling was paused, or goes on',
    fields: { paused: 'true: nothing is asked until somebody goes on' },
  },
};
