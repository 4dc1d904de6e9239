import type { AthenaWorkgroup } from '@cdktf/provider-aws/lib/athena-workgroup/index.js';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import type { GivenRole } from '../given-role.ts';
import { homeOf } from '../home.ts';
import { needProvider } from '../provider-version.ts';
import { useWorkgroup, workgroupAccess, workgroupTrust } from '../policies/query.ts';
import { policyText } from '../policies/statements.ts';
import { addToRoles } from '../role-policies.ts';
import type { DirectoryEntry, IdentityDirectory } from './identity-directory.ts';
import type { S3AccessGrants } from './s3-access-grants.ts';
import { partOf } from './s3-location.ts';

/** A workgroup that signs in with Identity Center. */
export interface AthenaWithIdentityProps {
  /** The directory whose Identity Center instance people sign in with. */
  readonly directory: IdentityDirectory;

  /** `s3://BUCKET/PREFIX/`: where results go, each person's below the person's id. */
  readonly results: string;

  /** The account's access grants: results are written by them. */
  readonly accessGrants: S3AccessGrants;

  /**
   * Who may write and read results. They also have to be assigned to the workgroup's Identity Center application, whose
   * ARN `GetWorkGroup` answers and Terraform does not know.
   */
  readonly people: readonly DirectoryEntry[];

  /** Roles that notebooks run as; each may then query in the workgroup. */
  readonly executionRoles: readonly GivenRole[];

  /**
   * Name of the workgroup.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Whether deleting the workgroup deletes its saved queries and history as well. Otherwise it fails while there are any.
   * @default false
   */
  readonly deleteQueries?: boolean;

  /**
   * Tags of workgroup and role.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * An Athena workgroup in which people query as themselves: Lake Formation decides about the tables, S3 Access Grants keep
 * everybody's results apart. The way people sign in is fixed when the workgroup is created. Needs `LakeFormationIdentity` or
 * another integration of Lake Formation with Identity Center, and hashicorp/aws 6.45 or newer, and lifts the stack's pin of it.
 *
 * https://docs.aws.amazon.com/athena/latest/ug/workgroups-identity-center.html
 *
 * @example
 * const directory = new IdentityDirectory(stack, 'directory', {
 *   instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
 * });
 * const executionRole = new StudioExecutionRole(stack, 'studio-execution');
 * const executionRoles = [executionRole];
 * const accessGrants = new S3AccessGrants(stack, 'data', { directory, grants: [], executionRoles });
 * new AthenaWithIdentity(stack, 'analysts', {
 *   directory,
 *   accessGrants,
 *   executionRoles,
 *   results: 's3://athena-results/',
 *   people: [{ group: 'analysts' }],
 * });
 */
export class AthenaWithIdentity extends Construct {
  /** The workgroup itself. */
  readonly workgroup: AthenaWorkgroup;
  /** The role that Athena takes. */
  readonly role: IamRole;

  constructor(scope: Construct, id: string, props: AthenaWithIdentityProps) {
    super(scope, id);
    const { name = id, directory } = props;
    const home = homeOf(this);
    const tags = props.tags && { tags: { ...props.tags } };
    this.role = new aws.IamRole(this, 'role', {
      name: `${name}-athena`,
      description: `Athena queries with it in the workgroup ${name}, as whoever asks`,
      assumeRolePolicy: policyText(workgroupTrust(home, name)),
      ...tags,
    });
    const access = new aws.IamRolePolicy(this, 'access', {
      name: 'access',
      role: this.role.name,
      policy: policyText(workgroupAccess(home)),
    });
    this.workgroup = new aws.AthenaWorkgroup(this, 'Default', {
      name,
      ...(props.deleteQueries === true && { forceDestroy: true }),
      configuration: {
        enforceWorkgroupConfiguration: true,
        executionRole: this.role.arn,
        identityCenterConfiguration: { enableIdentityCenter: true, identityCenterInstanceArn: directory.instance },
        resultConfiguration: { outputLocation: props.results },
      },
      dependsOn: [access],
      ...tags,
    });
    this.keepResultsApart(props);
    addToRoles(this, 'query', props.executionRoles, {
      name: `${id}-query`,
      policy: policyText(useWorkgroup(home, name)),
    });
  }

  /** Athena puts the id of the person below the location; the bindings of 6.25 do not know the block. */
  private keepResultsApart({ results, accessGrants, people }: AthenaWithIdentityProps): void {
    this.workgroup.addOverride('configuration.query_results_s3_access_grants_configuration', {
      enable_s3_access_grants: true,
      create_user_level_prefix: true,
      authentication_type: 'DIRECTORY_IDENTITY',
    });
    needProvider(this, '6.45.0');
    const part = partOf(results);
    if (!part || !results.endsWith('/')) {
      Annotations.of(this).addError(`"${results}" is no place for results: say s3://BUCKET/ or s3://BUCKET/PREFIX/`);
      return;
    }
    const ofThePerson = { bucket: part.bucket, prefix: `${part.prefix ?? ''}\${identitystore:UserId}/` };
    const grants = people.map((to) => ({ permission: 'readwrite', to }) as const);
    accessGrants.grantWithin(results, ofThePerson, grants);
  }
}
