import type { S3ControlAccessGrant } from '@cdktf/provider-aws/lib/s3control-access-grant/index.js';
import type { S3ControlAccessGrantsInstance } from '@cdktf/provider-aws/lib/s3control-access-grants-instance/index.js';
import type { S3ControlAccessGrantsLocation } from '@cdktf/provider-aws/lib/s3control-access-grants-location/index.js';
import { Annotations, Lazy, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { OwnerAccount } from '../account-of.ts';
import { aws } from '../aws.ts';
import type { GivenRole } from '../given-role.ts';
import { homeOf } from '../home.ts';
import {
  askForData,
  locationData,
  locationTrust,
  type BucketPart,
  type LocationData,
} from '../policies/access-grants.ts';
import { policyText } from '../policies/statements.ts';
import { addToRoles } from '../role-policies.ts';
import type { DirectoryEntry, IdentityDirectory } from './identity-directory.ts';
import { partOf, pathLabel } from './s3-location.ts';

/** Who may reach which data. */
export interface AccessGrant {
  /** `s3://BUCKET/PREFIX*`: everything that begins so. Without a star at its end it is one object. */
  readonly location: string;
  /** What they may do with it. */
  readonly permission: 'read' | 'write' | 'readwrite';
  /** A person or a group of Identity Center. */
  readonly to: DirectoryEntry;
}

/** Data in S3 that people reach as themselves. */
export interface S3AccessGrantsProps {
  /** The directory that grantees are in. The access grants instance is bound to its Identity Center instance. */
  readonly directory: IdentityDirectory;

  /** The grants. */
  readonly grants: readonly AccessGrant[];

  /** Roles that notebooks and jobs run as; each may then ask for data in the name of a person. */
  readonly executionRoles: readonly GivenRole[];

  /**
   * Whether the account has an access grants instance in this Region already. There can be one only.
   * @default false: it is created
   */
  readonly existingInstance?: boolean;

  /**
   * Prefix of the names of the roles that S3 gives data with.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * ARNs of the KMS keys that the data is encrypted with.
   * @default none: encrypted by S3's own keys
   */
  readonly keys?: readonly string[];

  /**
   * Tags of instance, locations, grants and roles.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

const PERMISSIONS = { read: 'READ', write: 'WRITE', readwrite: 'READWRITE' } as const;

/** AWS's recommendation: everything in the Region is one location, and grants narrow it. */
const EVERYTHING = 's3://';

/**
 * Lets people and groups of Identity Center reach data in S3 as themselves, whichever role they come with: the account's
 * access grants instance, a location, its role, and the grants. The location's role reaches the granted buckets and
 * nothing else, and only for Access Grants. Data credentials live up to 12 hours and outlive the grant they came from.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/s3-access-grants-setup.html
 *
 * @example
 * const directory = new IdentityDirectory(stack, 'directory', {
 *   instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
 * });
 * new S3AccessGrants(stack, 'sales-data', {
 *   directory,
 *   grants: [{ location: 's3://sales/*', permission: 'read', to: { user: 'jane' } }],
 *   executionRoles: ['arn:aws:iam::777788889999:role/studio-execution'],
 * });
 */
export class S3AccessGrants extends Construct {
  /** The instance, unless it existed. */
  readonly instance: S3ControlAccessGrantsInstance | undefined;
  private readonly props: S3AccessGrantsProps;
  private readonly home: OwnerAccount;
  private readonly locationRoles: string[] = [];
  private readonly granted: AccessGrant[] = [];
  private everything: S3ControlAccessGrantsLocation | undefined;

  constructor(scope: Construct, id: string, props: S3AccessGrantsProps) {
    super(scope, id);
    this.props = props;
    this.home = homeOf(this);
    if (props.existingInstance !== true) {
      this.instance = new aws.S3ControlAccessGrantsInstance(this, 'Default', {
        ...this.common(),
        identityCenterArn: props.directory.instance,
      });
    }
    for (const grant of props.grants) this.grant(grant);
    // Locations may be added until the synthesis.
    const policy = Lazy.stringValue({ produce: () => policyText(askForData(this.home, this.locationRoles)) });
    addToRoles(this, 'ask', props.executionRoles, { name: `${id}-ask`, policy });
  }

  /** Buckets that somebody was granted something in. */
  get buckets(): readonly string[] {
    return [...new Set(this.granted.flatMap(({ location }) => partOf(location)?.bucket ?? []))];
  }

  /** Grants something more. */
  grant(grant: AccessGrant): S3ControlAccessGrant {
    if (!partOf(grant.location)) {
      Annotations.of(this).addError(
        `"${grant.location}" is no place in S3: say s3://BUCKET/PREFIX*, or s3://BUCKET/* for all`,
      );
    }
    this.granted.push(grant);
    this.everything ??= this.location(EVERYTHING, 'location', () => ({
      parts: this.buckets.map((bucket) => ({ bucket })),
      writes: writes(this.granted),
    }));
    return this.give(grant, this.everything, EVERYTHING);
  }

  /**
   * Grants parts of a place that has a role of its own, such as results that everybody keeps below the id of the
   * person: `${identitystore:UserId}/`.
   */
  grantWithin(place: string, part: BucketPart, grants: readonly Omit<AccessGrant, 'location'>[]): void {
    const data = { parts: [part], writes: writes(grants) };
    const location = this.location(place, `location-${pathLabel(place)}`, () => data);
    for (const grant of grants) this.give({ ...grant, location: `${place}*` }, location, place);
  }

  private give(grant: AccessGrant, location: S3ControlAccessGrantsLocation, scope: string): S3ControlAccessGrant {
    const { kind, id, label } = this.props.directory.find(grant.to);
    return new aws.S3ControlAccessGrant(this, `${label}-${grant.permission}-${pathLabel(grant.location)}`, {
      ...this.common(),
      accessGrantsLocationId: location.accessGrantsLocationId,
      accessGrantsLocationConfiguration: [{ s3SubPrefix: grant.location.slice(scope.length) }],
      ...(grant.location.endsWith('*') ? {} : { s3PrefixType: 'Object' }),
      permission: PERMISSIONS[grant.permission],
      grantee: [{ granteeType: kind === 'user' ? 'DIRECTORY_USER' : 'DIRECTORY_GROUP', granteeIdentifier: id }],
    });
  }

  private location(scope: string, id: string, data: () => Omit<LocationData, 'keys'>): S3ControlAccessGrantsLocation {
    const { name = this.node.id, keys = [], tags } = this.props;
    const role = new aws.IamRole(this, `${id}-role`, {
      name: `${name}-${id}`.slice(0, LONGEST_ROLE_NAME),
      description: `S3 Access Grants gives data in ${scope} with it`,
      assumeRolePolicy: policyText(locationTrust(this.home)),
      ...(tags && { tags: { ...tags } }),
    });
    const policy = new aws.IamRolePolicy(this, `${id}-data`, {
      name: 'data',
      role: role.name,
      policy: Lazy.stringValue({ produce: () => policyText(locationData(this.home, { ...data(), keys })) }),
    });
    this.locationRoles.push(role.arn);
    return new aws.S3ControlAccessGrantsLocation(this, id, {
      ...this.common(),
      locationScope: scope,
      iamRoleArn: role.arn,
      dependsOn: [policy, ...(this.instance ? [this.instance] : [])],
    });
  }

  /** Without an account id in the configuration, hashicorp/aws replaces each of them whenever its tags change. */
  private common() {
    const { tags } = this.props;
    return {
      ...(Token.isUnresolved(this.home.id) ? {} : { accountId: this.home.id }),
      ...(tags && { tags: { ...tags } }),
    };
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const LONGEST_ROLE_NAME = 64;

const writes = (grants: readonly Pick<AccessGrant, 'permission'>[]): boolean =>
  grants.some(({ permission }) => permission !== 'read');
