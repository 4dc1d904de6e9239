import { athenaOperation, athenaPage } from './model/athena.ts';
import { allWorkGroups, toWorkGroup } from './model/work-groups.ts';

export const listWorkGroups = athenaOperation({
  name: 'ListWorkGroups',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = athenaPage(call, allWorkGroups(call), input);
    const summaries = items.map((one) => {
      const { Configuration: configuration, ...summary } = toWorkGroup(one);
      return { ...summary, ...(configuration?.EngineVersion && { EngineVersion: configuration.EngineVersion }) };
    });
    return { WorkGroups: summaries, NextToken: nextToken };
  },
});
