import { domainArn, domainNamed } from './model/domains.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { changeDomain } from './model/update-domain.ts';

export const updateDomain = sagemakerOperation({
  name: 'UpdateDomain',
  mutates: true,
  resource: (input, call) => domainArn(input.DomainId, call),
  handle: (input, call) => {
    const domain = domainNamed(input.DomainId, call);
    changeDomain(call, domain, input);
    return { DomainArn: domain.arn };
  },
});
