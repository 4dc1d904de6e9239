import type { SagemakerDomain } from '@cdktf/provider-aws/lib/sagemaker-domain/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { accountOf } from '../account-of.ts';
import { aws } from '../aws.ts';
import { roleOf, type GivenRole } from '../given-role.ts';
import { ImportBlock } from '../import-block.ts';
import { needProvider } from '../provider-version.ts';
import { FOUND_IN_ITS_SETTINGS, FOUND_ON_A_DOMAIN, FOUND_ON_ITS_USERS, REPLACES } from './domain-settings.ts';

/** A Studio domain in which people act as themselves. */
export interface TrustedIdentityDomainProps {
  /** Id of the VPC that apps run in. */
  readonly vpc: string;

  /** Ids of its subnets, at least one. */
  readonly subnets: readonly string[];

  /** The role that users begin with: a `StudioExecutionRole`, or the ARN of one whose trust allows `sts:SetContext`. */
  readonly executionRole: GivenRole;

  /**
   * Name of the domain.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Id of a domain that exists (`d-…`). It is brought in by an import block and never replaced: what would replace it
   * (name, VPC, subnets, key, sign-in) is taken as it is, and so are all settings that these props do not name. Its
   * sign-in must be Identity Center's already: AWS cannot change that of an existing domain.
   * @default a new domain
   */
  readonly domainId?: string;

  /**
   * Whether the identity of whoever signed in travels on to other services. Needs hashicorp/aws 6.33 or newer, and
   * lifts the stack's pin of it. After it was turned on for a domain in use, apps must be restarted and people sign in again.
   * @default true
   */
  readonly trustedIdentityPropagation?: boolean;

  /**
   * What becomes of the home directories when the domain is deleted. Fixed at creation: changing it replaces the
   * domain. For an existing domain it must be left out; deleting that one retains them.
   * @default 'retain'
   */
  readonly homeFileSystem?: 'retain' | 'delete';

  /**
   * How apps reach the internet: through a network of SageMaker's, or only through the VPC.
   * @default 'public' for a new domain, as it is for an existing one
   */
  readonly network?: 'public' | 'vpc-only';

  /**
   * Ids of security groups that apps begin with.
   * @default SageMaker's own for a new domain, as they are for an existing one
   */
  readonly securityGroups?: readonly string[];

  /**
   * Region of the organization's Identity Center. Studio needs it to be the domain's own.
   * @default not checked
   */
  readonly identityCenterRegion?: string;

  /**
   * Tags of the domain.
   * @default none for a new domain, as they are for an existing one
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A SageMaker Studio domain with IAM Identity Center sign-in and trusted identity propagation: new, or one that exists.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html
 *
 * @example
 * const executionRole = new StudioExecutionRole(stack, 'vision-studio-execution');
 * new TrustedIdentityDomain(stack, 'vision-studio', {
 *   vpc: 'vpc-0abc',
 *   subnets: ['subnet-0a', 'subnet-0b'],
 *   executionRole,
 * });
 */
export class TrustedIdentityDomain extends Construct {
  /** The domain itself. */
  readonly domain: SagemakerDomain;

  constructor(scope: Construct, id: string, props: TrustedIdentityDomainProps) {
    super(scope, id);
    this.check(props);
    const { network, securityGroups, tags } = props;
    this.domain = new aws.SagemakerDomain(this, 'Default', {
      domainName: props.name ?? id,
      authMode: 'SSO',
      vpcId: props.vpc,
      subnetIds: [...props.subnets],
      defaultUserSettings: {
        executionRole: roleOf(props.executionRole).arn,
        ...(securityGroups && { securityGroups: [...securityGroups] }),
      },
      ...(network && { appNetworkAccessType: network === 'public' ? 'PublicInternetOnly' : 'VpcOnly' }),
      ...(tags && { tags: { ...tags } }),
      ...(props.domainId === undefined
        ? { retentionPolicy: { homeEfsFileSystem: props.homeFileSystem === 'delete' ? 'Delete' : 'Retain' } }
        : { lifecycle: { ignoreChanges: leftAsFound(props) } }),
    });
    this.propagate(props.trustedIdentityPropagation ?? true);
    if (props.domainId !== undefined) new ImportBlock(this, 'import', { to: this.domain, id: props.domainId });
  }

  /** Id of the domain, `d-…`. */
  get domainId(): string {
    return this.domain.id;
  }

  /** ARN of the Identity Center application that people are assigned to. */
  get applicationArn(): string {
    return this.domain.singleSignOnApplicationArn;
  }

  /** The bindings of 6.25 do not know the block, which came with 6.33. */
  private propagate(on: boolean): void {
    const status = on ? 'ENABLED' : 'DISABLED';
    this.domain.addOverride('domain_settings.trusted_identity_propagation_settings', { status });
    needProvider(this, '6.33.0');
  }

  private check({ subnets, domainId, homeFileSystem, identityCenterRegion }: TrustedIdentityDomainProps): void {
    const error = (message: string): void => Annotations.of(this).addError(message);
    if (subnets.length === 0) error('a domain needs at least one subnet');
    if (domainId !== undefined && homeFileSystem !== undefined) {
      error(
        'homeFileSystem is fixed when a domain is created: leave it out for an existing one, its files are retained',
      );
    }
    const region = accountOf(this)?.region;
    if (identityCenterRegion === undefined || region === undefined || region === identityCenterRegion) return;
    error(
      `Identity Center is in ${identityCenterRegion} and the domain in ${region}: trusted identity propagation needs both in one Region`,
    );
  }
}

/** What of an existing domain no plan may touch. */
function leftAsFound({ network, securityGroups, tags }: TrustedIdentityDomainProps): string[] {
  return [
    ...REPLACES,
    ...FOUND_ON_A_DOMAIN.filter((name) => name !== 'app_network_access_type' || network === undefined),
    ...FOUND_ON_ITS_USERS.map((name) => `default_user_settings[0].${name}`),
    ...(securityGroups ? [] : ['default_user_settings[0].security_groups']),
    ...FOUND_IN_ITS_SETTINGS.map((name) => `domain_settings[0].${name}`),
    ...(tags ? [] : ['tags', 'tags_all']),
  ];
}
