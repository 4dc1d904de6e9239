import { integrationArn, integrations } from './model/identity-center.ts';
import { fail, lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';

export const createLakeFormationIdentityCenterConfiguration = lakeFormationOperation({
  name: 'CreateLakeFormationIdentityCenterConfiguration',
  mutates: true,
  assumed: 'the resource share for recipients is not made; its ARN is',
  handle: (input, call) => {
    const catalog = requireCatalog(call, input.CatalogId);
    if (integrations.find(call, integrationArn(call)))
      return fail('AlreadyExistsException', 'Lake Formation Identity Center configuration already exists.');
    const { InstanceArn: instance = '', ExternalFiltering, ShareRecipients, ServiceIntegrations } = input;
    const unique = call.world.newId();
    const application = `arn:aws:sso::${call.account}:application/${instance.split('/').at(-1)}/apl-${unique.replaceAll('-', '').slice(0, 16)}`;
    integrations.make(call, {
      arn: integrationArn(call),
      name: catalog,
      body: {
        CatalogId: catalog,
        InstanceArn: instance,
        ApplicationArn: application,
        ResourceShare: `arn:aws:ram:${call.region}:${call.account}:resource-share/${unique}`,
        ...(ExternalFiltering && { ExternalFiltering }),
        ...(ShareRecipients && { ShareRecipients }),
        ...(ServiceIntegrations && { ServiceIntegrations }),
      },
    });
    return { ApplicationArn: application };
  },
});
