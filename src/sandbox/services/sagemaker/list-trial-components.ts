import { trialComponents } from './model/lineage-entities.ts';
import { lineagePage } from './model/lineage-listing.ts';
import { stampsOf } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { toTrialComponentSummary } from './model/trial-components.ts';

export const listTrialComponents = sagemakerOperation({
  name: 'ListTrialComponents',
  mutates: false,
  assumed: 'components have no source of their own, so that a filter by source, experiment or trial finds none',
  handle: (input, call) => {
    // No trial component made by hand has a source, an experiment or a trial.
    const own = input.SourceArn || input.ExperimentName || input.TrialName ? [] : trialComponents.own(call);
    const { items, nextToken } = lineagePage(own, input, call, () => true);
    return {
      TrialComponentSummaries: items.map((one) => ({ ...toTrialComponentSummary(one), ...stampsOf(one) })),
      NextToken: nextToken,
    };
  },
});
