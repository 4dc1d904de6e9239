import { domainsAtRisk } from '../domain/domains-at-risk.ts';
import type { AppliedRun, PlannedRun } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';
import { endDomainParts } from './engine/clean-up/end-domain-parts.ts';
import { retainedHomes } from './engine/clean-up/retained-homes.ts';
import { look, survey, type Survey } from './engine/clean-up/survey.ts';
import { surveyNotes } from './engine/clean-up/survey-notes.ts';
import { exposureNotes } from './engine/exposure-notes.ts';
import { summarySentence } from './engine/summary-sentence.ts';

export interface ApplyBundleInput {
  /** The folder that `plan` left. */
  readonly bundle: string;
  readonly destroy?: boolean;
  /** What was planned and shown, when the plan is at hand. */
  readonly planned?: PlannedRun;
}

/** Applies exactly what was planned and shown; the workflow refuses a bundle that no longer fits the world. */
export const applyBundle = {
  id: 'apply-bundle',
  title: 'Apply a reviewed plan',
  effect: 'writes',
  line: (input) => (input.destroy ? ['destroy'] : ['apply', '--bundle', input.bundle]),
  target: (input) => input.bundle,
  async confirmation(input, context) {
    const { summary, exposures, domains, cleanUps } = input.planned
      ? { ...input.planned, domains: domainsAtRisk(input.planned.plans) }
      : await (await context.workflow()).review(input.bundle);
    const surveys = await survey(context, cleanUps);
    const staying = surveys.filter(({ cleanUp }) => cleanUp.domain === null);
    return [
      {
        what: `${input.destroy ? 'destroy' : 'apply'} ${summarySentence(summary)}`,
        notes: [...exposureNotes(exposures), ...staying.flatMap(surveyNotes)],
      },
      ...domains.map((domain) => ({
        what: `replace or destroy the Studio domain ${domain}`,
        notes: [
          'its apps, spaces and user profiles go with it; nobody can work in it meanwhile',
          ...surveys.filter(({ cleanUp }) => cleanUp.domain === domain).flatMap(surveyNotes),
        ],
        token: { value: domain, flag: '--destroy-domain' },
      })),
    ];
  },
  async run(input, context) {
    const workflow = await context.workflow();
    let begun: readonly Survey[] = [];
    const applied = await workflow.apply(input.bundle, {
      signal: context.signal,
      force: context.force,
      async beforehand(cleanUps) {
        begun = await look(context, cleanUps);
        for (const cleanUp of cleanUps) await endDomainParts(context, cleanUp);
      },
    });
    for (const message of await retainedHomes(context, begun)) context.emit({ type: 'notice.given', message });
    return applied;
  },
  failure: ({ failed, interrupted }) =>
    failed.length > 0 ? `failed in ${failed.join(', ')}` : interrupted ? 'interrupted before it was done' : null,
} as const satisfies Command<ApplyBundleInput, AppliedRun>;
