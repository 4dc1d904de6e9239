import type { Arn } from './arn.ts';
import type { SourcePoint } from './errors.ts';

/** A SageMaker Studio domain, the people in it, and what they reach as themselves. */
export interface StudioDeclaration {
  readonly name: string;
  /** Alias of the account it lives in. */
  readonly account: string;
  /** An existing domain, which is brought in and never replaced. */
  readonly domainId?: string;
  readonly vpc: string;
  readonly subnets: readonly string[];
  readonly trustedIdentityPropagation: boolean;
  /** What DeleteDomain does to the home directories; fixed when the domain is created. */
  readonly homeFileSystem: 'retain' | 'delete';
  /** Identity Center user names. */
  readonly users: readonly string[];
  /** An existing role to run as; absent: one is made. */
  readonly executionRole?: Arn;
  readonly s3AccessGrants: readonly S3AccessGrantDeclaration[];
  readonly athena?: AthenaDeclaration;
  readonly lakeFormation?: LakeFormationDeclaration;
  readonly emr?: EmrDeclaration;
  readonly backgroundTraining?: BackgroundTrainingDeclaration;
  readonly tags: Readonly<Record<string, string>>;
  readonly at?: SourcePoint;
}

/** Somebody of the directory. */
export type DirectoryPrincipal = { readonly user: string } | { readonly group: string };

/** Who may reach which prefix, through S3 Access Grants. */
export interface S3AccessGrantDeclaration {
  /** `s3://BUCKET/PREFIX*`. */
  readonly location: string;
  readonly permission: 'read' | 'write' | 'readwrite';
  readonly to: DirectoryPrincipal;
  readonly at?: SourcePoint;
}

/** Athena as oneself: a workgroup that signs in with Identity Center. */
export interface AthenaDeclaration {
  readonly workgroup: string;
  /** `s3://BUCKET/PREFIX/`. */
  readonly results: string;
  readonly at?: SourcePoint;
}

/** What people and groups may do with the tables of Lake Formation. */
export interface LakeFormationDeclaration {
  readonly permissions: readonly DataPermissionDeclaration[];
  readonly at?: SourcePoint;
}

export interface DataPermissionDeclaration {
  /** Name of an Identity Center group. */
  readonly group: string;
  readonly database: string;
  /** Empty: the database itself. */
  readonly tables: readonly string[];
  /** For example `SELECT`. */
  readonly allow: readonly string[];
  readonly at?: SourcePoint;
}

/** EMR on EC2 as oneself: a security configuration bound to Identity Center. */
export interface EmrDeclaration {
  /** Name of the security configuration. */
  readonly securityConfiguration: string;
  /** `s3://BUCKET/KEY.zip`: the certificates of the in-transit encryption that AWS demands. */
  readonly certificates: string;
  /** ARN of the role of the cluster's instance profile, which the Identity Center role trusts. */
  readonly instanceRole: Arn;
  /** Who decides about data. */
  readonly authorization: 'lake-formation' | 's3-access-grants';
  readonly at?: SourcePoint;
}

/** Training jobs that people start in Studio and that go on as them after they signed out. */
export interface BackgroundTrainingDeclaration {
  /** The longest job anybody runs, in milliseconds: a session that is shorter ends it. */
  readonly longestJobMs: number;
  /** ECR repositories whose images jobs run; empty: those of the account. */
  readonly images: readonly Arn[];
  readonly at?: SourcePoint;
}
