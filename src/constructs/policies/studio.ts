import type { OwnerAccount } from '../account-of.ts';
import { policyDocument, type PolicyDocument } from '../../domain/policy-document.ts';
import { AS_A_PERSON, allow, trustService } from './statements.ts';

/**
 * SageMaker takes the role in the name of the person who signed in. Every role of the chain needs both actions.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html
 */
export const studioTrust = (): PolicyDocument =>
  policyDocument(trustService('SageMakerAsThePerson', 'sagemaker.amazonaws.com', AS_A_PERSON));

/**
 * One's own private space with its apps, looking at the rest, and nothing else.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-jl-admin-guide-permissions.html
 */
export function ownSpaces({ id, region }: OwnerAccount): PolicyDocument {
  const arn = (resource: string): string => `arn:aws:sagemaker:${region}:${id}:${resource}`;
  const own = 'user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}';
  const privateOfOwner = {
    ArnLike: { 'sagemaker:OwnerUserProfileArn': arn(own) },
    StringEquals: { 'sagemaker:SpaceSharingType': ['Private'] },
  };
  return policyDocument(
    allow('OpenStudio', ['sagemaker:CreatePresignedDomainUrl'], arn(own)),
    allow(
      'LookAround',
      [
        'sagemaker:ListApps',
        'sagemaker:ListDomains',
        'sagemaker:ListUserProfiles',
        'sagemaker:ListSpaces',
        'sagemaker:DescribeApp',
        'sagemaker:DescribeDomain',
        'sagemaker:DescribeUserProfile',
        'sagemaker:DescribeSpace',
      ],
      '*',
    ),
    // Studio tags whatever it creates; TaggingAction is there only while something is being created.
    allow('TagOnCreate', ['sagemaker:AddTags'], arn('*/*'), { Null: { 'sagemaker:TaggingAction': 'false' } }),
    allow(
      'OwnPrivateSpaces',
      ['sagemaker:CreateSpace', 'sagemaker:UpdateSpace', 'sagemaker:DeleteSpace'],
      arn('space/${sagemaker:DomainId}/*'),
      privateOfOwner,
    ),
    allow(
      'AppsOfOwnPrivateSpaces',
      ['sagemaker:CreateApp', 'sagemaker:DeleteApp'],
      arn('app/${sagemaker:DomainId}/*'),
      privateOfOwner,
    ),
  );
}
