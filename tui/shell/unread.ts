import { accountName } from './accounts.ts';
import type { DetailItem, View } from './screen.ts';

/** What an empty list says as long as not all of every account was read: that it is empty is not known. */
export function unreadItems({ state, session }: View): readonly DetailItem[] | null {
  if (session === null) return [{ kind: 'heading', text: 'Connecting' }];
  const reaches = [...state.reaches.values()].map(({ reach }) => reach);
  const unread = session.accounts.filter(({ id }) => {
    const own = reaches.filter(({ account }) => account === id);
    return own.length === 0 || own.some(({ status }) => status !== 'answered');
  });
  if (unread.length === 0) return null;
  const names = unread.map(({ id }) => accountName(session.accounts, id)).join(', ');
  return [
    { kind: 'heading', text: 'Nothing found so far' },
    { kind: 'text', text: `Not everything of ${names} was read: what is there is shown as it comes.` },
  ];
}
