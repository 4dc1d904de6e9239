import { attempt } from '../aws/aws-fault.ts';
import { allPages } from '../aws/all-pages.ts';
import type { ResourceContext, ResourceType } from '../engine/resource-type.ts';

const RAM_SERVICE = 'ram.amazonaws.com';

const ramIsTrusted = async ({ clients }: ResourceContext): Promise<boolean> => {
  const organizations = await clients.organizations();
  const services = await attempt('reading RAM Sharing With Organization', () =>
    allPages(async (NextToken) => {
      const page = await organizations.listAWSServiceAccessForOrganization({ NextToken });
      return { items: page.EnabledServicePrincipals, next: page.NextToken };
    }),
  );
  return services.some(({ ServicePrincipal }) => ServicePrincipal === RAM_SERVICE);
};

/** Whether RAM shares with the organization; its id is the account. */
export const ramSharingWithOrganization: ResourceType = {
  type: 'aws_ram_sharing_with_organization',
  framework: 'sdk-v2',
  async create(_planned, context) {
    const ram = await context.clients.ram();
    await attempt('enabling RAM Sharing With Organization', () => ram.enableSharingWithAwsOrganization({}));
    context.record({ id: context.account });
  },
  async read(_state, context) {
    return (await ramIsTrusted(context)) ? {} : null;
  },
  async delete(_prior, context) {
    const organizations = await context.clients.organizations();
    if (!(await ramIsTrusted(context))) return;
    await attempt('disabling RAM Sharing With Organization', () =>
      organizations.disableAWSServiceAccess({ ServicePrincipal: RAM_SERVICE }),
    );
  },
};
