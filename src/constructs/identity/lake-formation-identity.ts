import type { LakeformationIdentityCenterConfiguration } from '@cdktf/provider-aws/lib/lakeformation-identity-center-configuration/index.js';
import type { LakeformationPermissions } from '@cdktf/provider-aws/lib/lakeformation-permissions/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import type { GivenRole } from '../given-role.ts';
import { homeOf } from '../home.ts';
import { useLake } from '../policies/query.ts';
import { policyText } from '../policies/statements.ts';
import { addToRoles } from '../role-policies.ts';
import type { DirectoryEntry, IdentityDirectory } from './identity-directory.ts';

/** What a group may do with data. */
export interface DataPermission {
  /**
   * The group. A person alone is refused: hashicorp/aws grants to a user and then fails to read the grant back.
   * https://github.com/hashicorp/terraform-provider-aws/issues/49319
   */
  readonly to: DirectoryEntry;

  /** Name of the database in the catalog. */
  readonly database: string;

  /**
   * Names of its tables; `*` is all of them.
   * @default none: the permissions are about the database
   */
  readonly tables?: readonly string[];

  /** For example `SELECT`, `DESCRIBE`. */
  readonly allow: readonly string[];
}

/** Tables that people reach as themselves. */
export interface LakeFormationIdentityProps {
  /** The directory that groups are in. Lake Formation is integrated with its Identity Center instance. */
  readonly directory: IdentityDirectory;

  /** What groups may do. */
  readonly permissions: readonly DataPermission[];

  /** Roles that notebooks and jobs run as; each may then ask for data in the name of a person. */
  readonly executionRoles: readonly GivenRole[];

  /**
   * Whether Lake Formation is integrated with Identity Center in this account and Region already.
   * @default false: it is integrated
   */
  readonly existingIntegration?: boolean;
}

/**
 * Integrates Lake Formation with Identity Center and gives groups their permissions on databases and tables. Whoever
 * applies it has to be an administrator of the data lake.
 *
 * https://docs.aws.amazon.com/lake-formation/latest/dg/identity-center-integration.html
 *
 * @example
 * const directory = new IdentityDirectory(stack, 'directory', {
 *   instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
 * });
 * new LakeFormationIdentity(stack, 'lake', {
 *   directory,
 *   permissions: [{ to: { group: 'analysts' }, database: 'sales', tables: ['trends'], allow: ['SELECT'] }],
 *   executionRoles: ['arn:aws:iam::777788889999:role/studio-execution'],
 * });
 */
export class LakeFormationIdentity extends Construct {
  /** The integration, unless there was one. */
  readonly integration: LakeformationIdentityCenterConfiguration | undefined;
  /** One per group and table, or group and database. */
  readonly permissions: readonly LakeformationPermissions[];

  constructor(scope: Construct, id: string, props: LakeFormationIdentityProps) {
    super(scope, id);
    const { directory, executionRoles } = props;
    if (props.existingIntegration !== true) {
      this.integration = new aws.LakeformationIdentityCenterConfiguration(this, 'Default', {
        instanceArn: directory.instance,
      });
    }
    this.permissions = props.permissions.flatMap((permission) => this.permit(directory, permission));
    addToRoles(this, 'ask', executionRoles, { name: `${id}-ask`, policy: policyText(useLake(homeOf(this))) });
  }

  private permit(directory: IdentityDirectory, { to, database, tables = [], allow }: DataPermission) {
    const { kind, id, label } = directory.find(to);
    if (kind === 'user') {
      Annotations.of(this).addError(
        `"${label.slice('user-'.length)}" is a person: hashicorp/aws cannot read back what Lake Formation granted to one, grant to a group`,
      );
    }
    const common = {
      principal: `arn:aws:identitystore:::${kind}/${id}`,
      permissions: [...allow],
      ...(this.integration && { dependsOn: [this.integration] }),
    };
    if (tables.length === 0) {
      return [
        new aws.LakeformationPermissions(this, `${label}-${database}`, { ...common, database: { name: database } }),
      ];
    }
    return tables.map((table) => {
      const which = table === '*' ? { wildcard: true } : { name: table };
      return new aws.LakeformationPermissions(this, `${label}-${database}-${table === '*' ? 'all' : table}`, {
        ...common,
        table: { databaseName: database, ...which },
      });
    });
  }
}
