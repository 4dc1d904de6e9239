import { domainArn, domainNamed, removeDomain } from './model/domains.ts';
import { endHomeFileSystem } from './model/home-file-system.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteDomain = sagemakerOperation({
  name: 'DeleteDomain',
  mutates: true,
  resource: (input, call) => domainArn(input.DomainId, call),
  handle: (input, call) => {
    const domain = domainNamed(input.DomainId, call);
    removeDomain(call, domain);
    endHomeFileSystem(call, domain, input.RetentionPolicy?.HomeEfsFileSystem);
    return {};
  },
});
