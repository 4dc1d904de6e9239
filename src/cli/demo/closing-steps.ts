import { detectDrift } from '../../commands/detect-drift.ts';
import { applyInWaves } from '../../commands/engine/waves.ts';
import { ACCOUNTS, hold, perform, REGION, troubles, type DemoStep } from './story.ts';

export const drift: DemoStep = {
  name: 'drift',
  async run(story) {
    const aws = await story.app.context.aws();
    const [share] = await aws.readers(ACCOUNTS.owner, REGION).shares.owned();
    hold(share !== undefined, 'there is no share to change');
    const { asOutsider } = await import('../../sandbox/index.ts');
    const colleague = asOutsider(story.url, ACCOUNTS.owner, REGION);
    await colleague.renameShare(share.arn, `${share.name}-by-hand`);
    const before = story.events.length;
    // Put back whatever happens: what `--keep` leaves is what was declared.
    const { drifted } = await perform(story, detectDrift, { stacks: [] }).finally(() =>
      colleague.renameShare(share.arn, share.name),
    );
    hold(drifted.length > 0, 'a share renamed by hand was not found');
    const found = story.events
      .slice(before)
      .flatMap((event) => (event.type === 'drift.found' ? [`${event.address}: ${event.detail}`] : []));
    return `somebody renamed share ${share.name} by hand: ${found.join('; ')}`;
  },
};

export const destroy: DemoStep = {
  name: 'destroy',
  cleansUp: true,
  async run(story) {
    const outcome = await applyInWaves(story.app.context, { stacks: [], destroy: true });
    hold(outcome.status === 'done', `destroy ended as ${outcome.status}: ${outcome.reason ?? ''} ${troubles(story)}`);
    const aws = await story.app.context.aws();
    const left = await aws.readers(ACCOUNTS.owner, REGION).shares.owned();
    hold(left.length === 0, `${left.length} shares are left`);
    const shared = await aws.readers(ACCOUNTS.analytics, REGION).shares.sharedPipelines();
    hold(shared.length === 0, 'analytics still sees shared pipelines');
    return 'no share is left, and access ended with it';
  },
};
