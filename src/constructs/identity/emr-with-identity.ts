import type { EmrSecurityConfiguration } from '@cdktf/provider-aws/lib/emr-security-configuration/index.js';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import { roleOf, type GivenRole } from '../given-role.ts';
import { homeOf } from '../home.ts';
import { emrIdentityAccess, emrIdentityTrust, emrSecurityConfiguration } from '../policies/emr.ts';
import { policyText } from '../policies/statements.ts';
import { splitS3 } from './s3-location.ts';

/** Clusters of EMR on EC2 in which people act as themselves. */
export interface EmrWithIdentityProps {
  /** ARN of the Identity Center instance: `arn:aws:sso:::instance/ssoins-…`. */
  readonly instance: string;

  /** The role of the cluster's instance profile. */
  readonly instanceRole: GivenRole;

  /** `s3://BUCKET/KEY.zip`: certificates (PEM) for the encryption in transit, which AWS demands. */
  readonly certificates: string;

  /**
   * Who decides about data. With access grants the cluster itself has to be started with
   * `fs.s3.s3AccessGrants.enabled` in its `core-site`.
   */
  readonly authorization: 'lake-formation' | 's3-access-grants';

  /**
   * Whether only people who are assigned to EMR's Identity Center application may use clusters.
   * @default false
   */
  readonly assignmentRequired?: boolean;

  /**
   * Name of the security configuration; what it says cannot be changed, a change replaces it.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Tags of the role.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * An EMR security configuration bound to Identity Center, and the role that clusters get people's tokens with.
 * Clusters are started with the configuration's name.
 *
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-idc-start.html
 *
 * @example
 * new EmrWithIdentity(stack, 'emr-as-oneself', {
 *   instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
 *   instanceRole: 'arn:aws:iam::777788889999:role/EMR_EC2_DefaultRole',
 *   certificates: 's3://emr-certificates/cluster.zip',
 *   authorization: 'lake-formation',
 * });
 */
export class EmrWithIdentity extends Construct {
  /** The security configuration. */
  readonly securityConfiguration: EmrSecurityConfiguration;
  /** The role that clusters take in the name of a person. */
  readonly role: IamRole;

  constructor(scope: Construct, id: string, props: EmrWithIdentityProps) {
    super(scope, id);
    const { name = id, instance, certificates, assignmentRequired = false, tags } = props;
    if (!splitS3(certificates)?.prefix) {
      Annotations.of(this).addError(`"${certificates}" names no certificates: say s3://BUCKET/KEY.zip`);
    }
    this.role = new aws.IamRole(this, 'role', {
      name: `${name}-identity-center`,
      description: 'EMR clusters get the tokens of the people who use them with it',
      assumeRolePolicy: policyText(emrIdentityTrust(roleOf(props.instanceRole).arn)),
      ...(tags && { tags: { ...tags } }),
    });
    const access = new aws.IamRolePolicy(this, 'access', {
      name: 'access',
      role: this.role.name,
      policy: policyText(emrIdentityAccess(homeOf(this))),
    });
    const security = {
      instance,
      role: this.role.arn,
      certificates,
      assignmentRequired,
      lakeFormation: props.authorization === 'lake-formation',
    };
    this.securityConfiguration = new aws.EmrSecurityConfiguration(this, 'Default', {
      name,
      configuration: JSON.stringify(emrSecurityConfiguration(security)),
      dependsOn: [access],
    });
  }
}
