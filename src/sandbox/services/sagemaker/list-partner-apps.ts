import { partnerApps, toPartnerAppSummary } from './model/partner-apps.ts';
import { registryPage } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listPartnerApps = sagemakerOperation({
  name: 'ListPartnerApps',
  mutates: false,
  assumed: "only the account's own apps are listed, not those shared with it",
  handle: (input, call) => {
    const { items, nextToken } = registryPage(partnerApps.own(call), input, call);
    return { Summaries: items.map(toPartnerAppSummary), NextToken: nextToken };
  },
});
