import { integrationOf, integrations } from './model/identity-center.ts';
import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';

export const updateLakeFormationIdentityCenterConfiguration = lakeFormationOperation({
  name: 'UpdateLakeFormationIdentityCenterConfiguration',
  mutates: true,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    const { ExternalFiltering, ShareRecipients, ServiceIntegrations } = input;
    integrations.change(call.world, integrationOf(call), {
      body: {
        ...(ExternalFiltering && { ExternalFiltering }),
        ...(ShareRecipients && { ShareRecipients }),
        ...(ServiceIntegrations && { ServiceIntegrations }),
      },
      by: call.caller.arn,
    });
    return {};
  },
});
