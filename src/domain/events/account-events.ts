import type { AccountReach } from '../account-reach.ts';
import type { EventDocs } from './event-docs.ts';

export interface AccountEvents {
  'account.answered': { readonly reach: AccountReach };
  'account.unreadable': { readonly reach: AccountReach };
}

const reach = 'account, alias, region, status (answered, partly, unreadable), problems (with their fix), passing';

export const accountEventDocs: EventDocs<AccountEvents> = {
  'account.answered': { summary: 'an account was asked and answered', fields: { reach } },
  'account.unreadable': {
    summary: 'an account could not be read, or not all of it; what is told of the others is whole',
    fields: { reach },
  },
};
