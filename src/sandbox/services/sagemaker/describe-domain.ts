import { describeDomainRecord, domainArn, domainNamed } from './model/domains.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeDomain = sagemakerOperation({
  name: 'DescribeDomain',
  mutates: false,
  resource: (input, call) => domainArn(input.DomainId, call),
  handle: (input, call) => describeDomainRecord(domainNamed(input.DomainId, call)),
});
