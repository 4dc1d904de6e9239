import { actions } from './model/lineage-entities.ts';
import { lineagePage, summaryStamps } from './model/lineage-listing.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listActions = sagemakerOperation({
  name: 'ListActions',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = lineagePage(
      actions.own(call),
      input,
      call,
      (one) => !input.ActionType || one.ActionType === input.ActionType,
    );
    return {
      ActionSummaries: items.map((one) => ({
        ActionArn: one.arn,
        ActionName: one.name,
        Source: one.body.Source,
        ActionType: one.body.ActionType,
        Status: one.body.Status,
        ...summaryStamps(one),
      })),
      NextToken: nextToken,
    };
  },
});
