import { trialComponents } from './model/lineage-entities.ts';
import { lineagePage } from './model/lineage-listing.ts';
import { stampsOf } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { toTrialComponentSummary } from './model/trial-components.ts';

export const listTrialComponents = sagemakerOperation({
  name: 'ListTrialComponents',
  mutates: false,
  assumed: 'no component belongs to an experiment or a trial, so that a filter by one of them finds none',
  handle: (input, call) => {
    const own = input.ExperimentName || input.TrialName ? [] : trialComponents.own(call);
    const { items, nextToken } = lineagePage(
      own,
      input,
      call,
      (one) => !input.SourceArn || one.Source?.SourceArn === input.SourceArn,
    );
    return {
      TrialComponentSummaries: items.map((one) => ({ ...toTrialComponentSummary(one), ...stampsOf(one) })),
      NextToken: nextToken,
    };
  },
});
