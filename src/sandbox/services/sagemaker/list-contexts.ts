import { contexts } from './model/lineage-entities.ts';
import { lineagePage, summaryStamps } from './model/lineage-listing.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listContexts = sagemakerOperation({
  name: 'ListContexts',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = lineagePage(
      contexts.own(call),
      input,
      call,
      (one) => !input.ContextType || one.ContextType === input.ContextType,
    );
    return {
      ContextSummaries: items.map((one) => ({
        ContextArn: one.arn,
        ContextName: one.name,
        Source: one.body.Source,
        ContextType: one.body.ContextType,
        ...summaryStamps(one),
      })),
      NextToken: nextToken,
    };
  },
});
