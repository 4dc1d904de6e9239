import type {
  CreateDomainRequest,
  DescribeDomainResponse,
  DomainDetails,
  DomainStatus,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { applications } from '../../sso-admin/model/applications.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './sagemaker.ts';
import { courses, failureOf, requireSettled, stamps } from './studio.ts';

export type DomainBody = Omit<CreateDomainRequest, 'Tags'> & {
  readonly HomeEfsFileSystemId: string;
  readonly SecurityGroupIdForDomainBoundary: string;
  /** With SSO: its application in Identity Center. */
  readonly application: Arn | null;
};

export type Domain = Kept<DomainBody>;

export const domains = resourceKind<DomainBody>('sagemaker:domain');

export const domainArn = (id: string | undefined, { region, account }: Pick<Call, 'region' | 'account'>): Arn =>
  `arn:aws:sagemaker:${region}:${account}:domain/${id ?? ''}`;

export const domainNamed = (id: string | undefined, call: Call): Domain =>
  domains.find(call, domainArn(id, call)) ?? fail('ResourceNotFound', `Domain [${id ?? ''}] does not exist.`);

export const isPropagating = ({ body }: Domain): boolean =>
  body.DomainSettings?.TrustedIdentityPropagationSettings?.Status === 'ENABLED';

export function describeDomainRecord(domain: Domain): DescribeDomainResponse {
  const { application, ...members } = domain.body;
  return {
    ...members,
    DomainArn: domain.arn,
    DomainId: domain.name,
    Status: domain.status as DomainStatus,
    ...stamps(domain),
    ...failureOf(domain),
    Url: urlOf(domain),
    ...(application !== null && {
      SingleSignOnApplicationArn: application,
      SingleSignOnManagedApplicationInstanceId: `ins-${application.slice(application.lastIndexOf('-') + 1)}`,
    }),
  };
}

export const toDomainDetails = (domain: Domain): DomainDetails => ({
  DomainArn: domain.arn,
  DomainId: domain.name,
  DomainName: domain.body.DomainName,
  Status: domain.status as DomainStatus,
  ...stamps(domain),
  Url: urlOf(domain),
});

const urlOf = ({ name, region }: Domain): string => `https://${name}.studio.${region}.sagemaker.aws`;

/** A domain goes when no profile, space or app is left in it. */
export function removeDomain(call: Call, domain: Domain): void {
  const { world } = call;
  requireSettled(domain);
  const inside = world.tables.resources.by('parent', domain.arn).filter((one) => one.status !== 'Deleted');
  if (inside.length > 0) {
    fail(
      'ResourceInUse',
      `Unable to delete Domain [${domain.name}] because UserProfile(s), Space(s) or App(s) are associated with it: ${inside.map((one) => one.arn).join(', ')}`,
    );
  }
  const application = domain.body.application && applications.find(call, domain.body.application);
  if (application) applications.remove(world, application);
  domains.change(world, domain, { status: 'Deleting', next: courses(call).toNothing, by: call.caller.arn });
}
