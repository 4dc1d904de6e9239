import { accountName } from './accounts.ts';
import type { DetailItem, View } from './screen.ts';

/** What an empty list says as long as not every account has answered: that it is empty is not known. */
export function unreadItems({ state, session }: View): readonly DetailItem[] | null {
  if (session === null) return [{ kind: 'heading', text: 'Connecting' }];
  const answered = new Set(
    [...state.reaches.values()].filter(({ reach }) => reach.status === 'answered').map(({ reach }) => reach.account),
  );
  const silent = session.accounts
    .filter(({ id }) => !answered.has(id))
    .map(({ id }) => accountName(session.accounts, id));
  if (silent.length === 0) return null;
  return [
    { kind: 'heading', text: 'Nothing read yet' },
    {
      kind: 'text',
      text: `${silent.join(', ')} ${silent.length === 1 ? 'has' : 'have'} not answered: what is there is shown as it comes.`,
    },
  ];
}
