import type { AccountReach } from '../domain/account-reach.ts';
import type { AccountEvents } from '../domain/events/account-events.ts';
import type { Draft } from './draft.ts';
import type { Reducers } from './reducer.ts';

const reachKey = ({ account, region }: Pick<AccountReach, 'account' | 'region'>): string => `${account} ${region}`;

const keep = (draft: Draft, { reach, at }: { readonly reach: AccountReach; readonly at: string }): void => {
  const reaches = draft.map('reaches');
  const key = reachKey(reach);
  const answeredAt = reach.status === 'answered' ? at : (reaches.get(key)?.answeredAt ?? null);
  reaches.set(key, { reach, askedAt: at, answeredAt });
};

export const accountReducers: Reducers<keyof AccountEvents> = {
  'account.answered': keep,
  'account.unreadable': keep,
  'calls.counted': (draft, { usage }) => {
    draft.map('calls').set(`${usage.account} ${usage.region} ${usage.service}`, usage);
  },
  'mfa.asked': (draft, { account, profile, device }) => draft.set('mfa', { account, profile, device }),
  'mfa.answered': (draft) => draft.set('mfa', null),
  'watching.paused': (draft, { paused }) => draft.set('paused', paused),
};
