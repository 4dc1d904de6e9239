import type { OwnerAccount } from '../account-of.ts';
import { policyDocument, type PolicyDocument } from '../../domain/policy-document.ts';
import { askAccessGrants } from './access-grants.ts';
import { AS_A_PERSON, allow } from './statements.ts';

/**
 * The cluster's instances take the role in the name of the person.
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-idc-start.html
 */
export const emrIdentityTrust = (instanceRole: string): PolicyDocument =>
  policyDocument({
    Sid: 'InstancesAsThePerson',
    Effect: 'Allow',
    Principal: { AWS: instanceRole },
    Action: AS_A_PERSON,
  });

/** Tokens of Identity Center, and the services that then decide. The first and the second are AWS's own words. */
export const emrIdentityAccess = (home: OwnerAccount): PolicyDocument =>
  policyDocument(
    allow('IdentityCenterTokens', ['sso-oauth:*'], '*'),
    allow('CatalogAndLake', ['glue:*', 'lakeformation:GetDataAccess'], '*'),
    askAccessGrants(home),
  );

/** What an EMR security configuration says. */
export interface EmrSecurity {
  readonly instance: string;
  readonly role: string;
  readonly certificates: string;
  readonly assignmentRequired: boolean;
  readonly lakeFormation: boolean;
}

/** AWS spells the assignment's member like this. */
export const emrSecurityConfiguration = (security: EmrSecurity) => ({
  AuthenticationConfiguration: {
    IdentityCenterConfiguration: {
      EnableIdentityCenter: true,
      IdentityCenterApplicationAssigmentRequired: security.assignmentRequired,
      IdentityCenterInstanceARN: security.instance,
      IAMRoleForEMRIdentityCenterApplicationARN: security.role,
    },
  },
  ...(security.lakeFormation && {
    AuthorizationConfiguration: {
      LakeFormationConfiguration: { EnableLakeFormation: true, AuthorizedSessionTagValue: 'Amazon EMR' },
    },
  }),
  EncryptionConfiguration: {
    EnableInTransitEncryption: true,
    EnableAtRestEncryption: false,
    InTransitEncryptionConfiguration: {
      TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: security.certificates },
    },
  },
});
