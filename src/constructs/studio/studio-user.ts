import type { SagemakerSpace } from '@cdktf/provider-aws/lib/sagemaker-space/index.js';
import type { SagemakerUserProfile } from '@cdktf/provider-aws/lib/sagemaker-user-profile/index.js';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import { roleOf, type GivenRole } from '../given-role.ts';

/** A person in a Studio domain. */
export interface StudioUserProps {
  /** The domain: a `TrustedIdentityDomain`, or its id. */
  readonly domain: string | { readonly domainId: string };

  /** Name of the user in Identity Center. */
  readonly user: string;

  /**
   * Name of the profile. Letters, digits and hyphens, at most 63.
   * @default the user's name, what is not allowed replaced by a hyphen
   */
  readonly profile?: string;

  /**
   * A role of this person's own. Its trust has to allow `sts:SetContext` as well.
   * @default the domain's
   */
  readonly executionRole?: GivenRole;

  /**
   * The editor of the private space that is made; `none` makes no space: people make their own in Studio.
   * Identity propagation works in private spaces alone.
   * @default 'jupyter-lab'
   */
  readonly space?: 'jupyter-lab' | 'code-editor' | 'none';

  /**
   * Tags of profile and space.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Lets a user of Identity Center into a Studio domain: a profile bound to that user, and a private space.
 * The binding cannot be changed later: another user in the same profile replaces it.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-compatibility.html
 *
 * @example
 * new StudioUser(stack, 'jane', { domain: 'd-abc123456789', user: 'jane' });
 */
export class StudioUser extends Construct {
  /** The profile. */
  readonly profile: SagemakerUserProfile;
  /** The private space, unless there is to be none. */
  readonly space: SagemakerSpace | undefined;

  constructor(scope: Construct, id: string, props: StudioUserProps) {
    super(scope, id);
    const domainId = typeof props.domain === 'string' ? props.domain : props.domain.domainId;
    const { executionRole, space = 'jupyter-lab' } = props;
    const tags = props.tags && { tags: { ...props.tags } };
    const userProfileName = props.profile ?? profileName(props.user);
    this.profile = new aws.SagemakerUserProfile(this, 'Default', {
      domainId,
      userProfileName,
      singleSignOnUserIdentifier: 'UserName',
      singleSignOnUserValue: props.user,
      ...(executionRole && { userSettings: { executionRole: roleOf(executionRole).arn } }),
      ...tags,
    });
    if (space === 'none') return;
    this.space = new aws.SagemakerSpace(this, 'space', {
      domainId,
      spaceName: `${userProfileName.slice(0, MOST - SUFFIX.length)}${SUFFIX}`,
      ownershipSettings: { ownerUserProfileName: this.profile.userProfileName },
      spaceSharingSettings: { sharingType: 'Private' },
      spaceSettings: { appType: space === 'jupyter-lab' ? 'JupyterLab' : 'CodeEditor' },
      ...tags,
    });
  }
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateUserProfile.html */
const MOST = 63;
const SUFFIX = '-notebooks';

/** Identity Center's names may hold more than a profile's: `jane@example.com` is `jane-example-com`. */
const profileName = (user: string): string =>
  user
    .replaceAll(/[^a-zA-Z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MOST)
    .replace(/-+$/, '');
