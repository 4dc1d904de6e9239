import { counted } from '../../domain/counted.ts';
import { applyBundle } from '../../commands/apply-bundle.ts';
import { checkManifest } from '../../commands/check-manifest.ts';
import { awaitShares } from '../../commands/engine/await-shares.ts';
import { exposureNotes } from '../../commands/engine/exposure-notes.ts';
import { planStacks } from '../../commands/plan-stacks.ts';
import { ACCOUNTS, hold, left, perform, REGION, troubles, type DemoStep, type Story } from './story.ts';

export const check: DemoStep = {
  name: 'check',
  async run(story) {
    const { findings, failed } = await perform(story, checkManifest, { failOn: 'error' });
    hold(!failed, 'the manifest has errors');
    const { accounts, shares } = story.app.context.manifest();
    return `${counted(accounts.length, 'account')}, ${counted(shares.length, 'share')}, ${counted(findings.length, 'finding')}, none an error`;
  },
};

export const plan: DemoStep = {
  name: 'plan',
  async run(story) {
    await refuseUsedWorld(story);
    const planned = await perform(story, planStacks, { stacks: [] });
    story.planned = planned;
    hold(planned.failed.length === 0, `could not plan ${planned.failed.join(', ')}: ${troubles(story)}`);
    hold(planned.changes, 'there was nothing to plan');
    const gains = exposureNotes(planned.exposures);
    hold(gains.length === 2, `expected two principals to gain access, found ${gains.length}`);
    return `${planned.summary.create} to create; ${gains.join('; ')}`;
  },
};

export const apply: DemoStep = {
  name: 'apply',
  async run(story) {
    const planned = left(story.planned, 'plan');
    const applied = await perform(story, applyBundle, { bundle: planned.bundle, planned });
    hold(applied.failed.length === 0, `apply failed in ${applied.failed.join(', ')}: ${troubles(story)}`);
    await awaitShares(story.app.context, applied, { until: 'associated', timeoutMs: 60_000 });
    return `${applied.summary.create} created in ${applied.applied.join(', ')}`;
  },
};

/** On `--sandbox=URL` somebody may have played before, and left what this one would make again. */
async function refuseUsedWorld(story: Story): Promise<void> {
  const names = new Set(story.app.context.manifest().shares.map(({ name }) => name));
  const owned = await (await story.app.context.aws()).readers(ACCOUNTS.owner, REGION).shares.owned();
  const left = owned.filter(({ name }) => names.has(name)).map(({ name }) => name);
  hold(left.length === 0, `this sandbox has shares ${left.join(', ')} already: give the demo a fresh one`);
}
