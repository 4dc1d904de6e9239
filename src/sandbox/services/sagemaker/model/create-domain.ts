import { createHash } from 'node:crypto';
import type { CreateDomainRequest, CreateDomainResponse } from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { makeApplication } from '../../sso-admin/model/applications.ts';
import { allInstances, type Instance } from '../../sso-admin/model/instances.ts';
import { describeDomainRecord, domainArn, domains } from './domains.ts';
import { withoutTags } from './names.ts';
import { fail, invalid } from './sagemaker.ts';
import { makeHomeFileSystem } from './home-file-system.ts';
import { courses, requireStudioName, studioId } from './studio.ts';
import { fromTags } from '../../tag-list.ts';

/** 17 hexadecimal digits, as ids of EFS and EC2 have them. */
const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 17);

/** Makes a domain; with SSO it becomes an application of the Region's Identity Center instance. */
export function makeDomain(call: Call, input: CreateDomainRequest, wanted?: string): CreateDomainResponse {
  const name = requireStudioName(input.DomainName, 'domainName');
  const taken = domains.own(call).some((one) => one.body.DomainName === name);
  if (taken) fail('ResourceInUse', `A domain with the name ${name} already exists in this account and Region.`);
  const propagation = input.DomainSettings?.TrustedIdentityPropagationSettings?.Status;
  if (propagation === 'ENABLED' && input.AuthMode !== 'SSO')
    invalid('Trusted identity propagation can be enabled only for domains with the authentication mode SSO.');
  const instance = input.AuthMode === 'SSO' ? instanceFor(call) : undefined;
  const id = wanted ?? studioId('d', call.world.newId());
  const application = instance && makeApplication(call, instance, applicationOf(name));
  const arn = domainArn(id, call);
  const domain = domains.make(call, {
    arn,
    name: id,
    status: 'Pending',
    next: courses(call).toService,
    tags: fromTags(input.Tags),
    body: {
      AppNetworkAccessType: 'PublicInternetOnly',
      TagPropagation: 'DISABLED',
      ...withoutTags(input),
      HomeEfsFileSystemId: `fs-${hexOf(arn)}`,
      SecurityGroupIdForDomainBoundary: `sg-${hexOf(arn)}`,
      application: application?.arn ?? null,
    },
  });
  makeHomeFileSystem(call, domain);
  const { DomainArn, Url } = describeDomainRecord(domain);
  return { DomainArn, DomainId: id, Url };
}

/** Studio takes organization instances alone, of the domain's own Region. */
function instanceFor({ world, region }: Call): Instance {
  const found = allInstances(world).find((one) => one.region === region && one.body.organization);
  return found ?? invalid(`IAM Identity Center is not enabled in the Region ${region}: a domain with SSO needs it.`);
}

const applicationOf = (domain: string) => ({
  Name: `Amazon SageMaker Studio - ${domain}`,
  Description: undefined,
  PortalOptions: undefined,
  Status: undefined,
  ApplicationProviderArn: 'arn:aws:sso::aws:applicationProvider/sagemaker',
  tags: {},
});
