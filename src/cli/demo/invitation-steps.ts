import { acceptInvitation } from '../../commands/accept-invitation.ts';
import { findInvitations } from '../../commands/engine/find-invitations.ts';
import { listInvitations } from '../../commands/list-invitations.ts';
import { listShares } from '../../commands/list-shares.ts';
import { formatDuration } from '../../domain/duration.ts';
import { hold, perform, type DemoStep } from './story.ts';

export const invitation: DemoStep = {
  name: 'invitation',
  async run(story) {
    const pending = (await perform(story, listInvitations, {})).filter(({ status }) => status === 'PENDING');
    hold(pending.length === 2, `expected two pending invitations, found ${pending.length}`);
    const life = pending.map(({ invitedAt, expiresAt }) =>
      formatDuration(Date.parse(expiresAt) - Date.parse(invitedAt)),
    );
    return `analytics and research are invited; an invitation ends after ${life[0] ?? ''}`;
  },
};

export const accept: DemoStep = {
  name: 'accept',
  async run(story) {
    for (const { name } of story.app.context.manifest().shares) {
      for (const input of await findInvitations(story.app.context, name)) await perform(story, acceptInvitation, input);
    }
    return 'both consumers accepted';
  },
};

export const verify: DemoStep = {
  name: 'verify',
  async run(story) {
    const { clock, signal } = story.app.context;
    // Access follows acceptance with a delay, in AWS too.
    for (let attempt = 0; ; attempt += 1) {
      const rows = await perform(story, listShares, { verify: true });
      if (rows.length === 2 && rows.every(({ stage }) => stage === 'verified')) {
        return rows.map(({ share, verifiedBy }) => `${share} by ${verifiedBy?.arn ?? ''}`).join('; ');
      }
      hold(
        attempt < 50,
        `not verified: ${rows.map(({ share, stage, trouble, detail }) => `${share} ${trouble ?? stage} ${detail ?? ''}`).join(', ')}`,
      );
      await clock.sleep(200, signal);
    }
  },
};
