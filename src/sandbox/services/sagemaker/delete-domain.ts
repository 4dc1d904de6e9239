import { domainArn, domainNamed, removeDomain } from './model/domains.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteDomain = sagemakerOperation({
  name: 'DeleteDomain',
  mutates: true,
  assumed: 'the home file system is no resource of its own: the retention policy is accepted and has no effect',
  resource: (input, call) => domainArn(input.DomainId, call),
  handle: (input, call) => {
    const domain = domainNamed(input.DomainId, call);
    removeDomain(call, domain);
    return {};
  },
});
