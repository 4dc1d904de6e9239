import type { ShareEvents } from '../domain/events/share-events.ts';
import type { Invitation, ShareRow } from '../domain/share.ts';
import type { Draft } from './draft.ts';
import { ignored, type Reducers } from './reducer.ts';

export const shareKey = ({
  share,
  shareArn,
  owner,
  principal,
}: Pick<ShareRow, 'share' | 'shareArn' | 'owner' | 'principal'>): string =>
  `${shareArn ?? `${owner}/${share}`} ${principal.value}`;

const keep = (draft: Draft, { invitation }: { readonly invitation: Invitation }): void => {
  draft.map('invitations').set(invitation.arn, invitation);
};

export const shareReducers: Reducers<keyof ShareEvents> = {
  'share.listed': (draft, { row }) => {
    const shares = draft.map('shares');
    // A declared share becomes a real one: its row keeps its place, not its old key.
    shares.delete(shareKey({ ...row, shareArn: null }));
    shares.set(shareKey(row), row);
  },
  'shares.listed': (draft, { at }) => {
    draft.map('readAt').set('shares', at);
  },
  'invitation.listed': keep,
  'invitations.listed': ignored,
  'invitation.sent': keep,
  'invitation.accepted': keep,
  'invitation.rejected': keep,
  'invitation.expired': keep,
};
