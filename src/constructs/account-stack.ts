import type { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { CloudBackend, HttpBackend, LocalBackend, NamedCloudWorkspace, S3Backend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { setAccount } from './account-of.ts';
import type { OwnerAccount } from './account-of.ts';
import { aws } from './aws.ts';

/** Where a stack's state lies. */
export type StateBackend =
  /**
   * A file `terraform.STACK.tfstate` in that folder, which must be absolute: other stacks read it from their own folder.
   * Those of named workspaces lie in `terraform.STACK.tfstate.d` beside it, when there are to be any.
   */
  | { readonly kind: 'local'; readonly directory: string; readonly workspaces?: boolean }
  /** An object `PREFIX/STACK.tfstate`, locked by S3 itself. The prefix is `sagelane` unless given. */
  | { readonly kind: 's3'; readonly bucket: string; readonly region: string; readonly prefix?: string }
  /** A server of Terraform's HTTP backend; `{stack}` in an address stands for the stack's id. Locked if it can be locked. */
  | {
      readonly kind: 'http';
      readonly address: string;
      readonly lockAddress?: string;
      readonly unlockAddress?: string;
    }
  /** The workspace `PREFIXSTACK` of HCP Terraform or Terraform Enterprise. The prefix is `sagelane-` unless given. */
  | {
      readonly kind: 'cloud';
      readonly organization: string;
      readonly hostname?: string;
      readonly workspacePrefix?: string;
    };

/** An account, and how to get there. */
export interface AccountAccess extends OwnerAccount {
  /**
   * Profile of the shared AWS config.
   * @default the default credential chain
   */
  readonly profile?: string;

  /**
   * ARN of the role to assume.
   * @default none
   */
  readonly assumeRole?: string;

  /**
   * Fixed credentials instead of profile and role, for a sandbox. They end in the synthesized JSON, so never real ones.
   * @default none
   */
  readonly sandboxCredentials?: { readonly accessKey: string; readonly secretKey: string };
}

/** The account a stack works in, and where it keeps its state. */
export interface AccountStackProps extends AccountAccess {
  /**
   * Where the state lies.
   * @default CDKTF's own: a local file in the working directory
   */
  readonly backend?: StateBackend;
}

/**
 * A stack that works in one account and one Region: its provider refuses any other account, and pipelines given by name
 * belong to it.
 *
 * @example
 * const stack = new AccountStack(app, 'ml-prod', { id: '111122223333', region: 'us-east-1', profile: 'ml-prod' });
 */
export class AccountStack extends TerraformStack {
  /** The stack's default provider. */
  readonly provider: AwsProvider;

  constructor(scope: Construct, id: string, props: AccountStackProps) {
    super(scope, id);
    setAccount(this, props);
    this.provider = new aws.AwsProvider(this, 'aws:provider', accessOf(props));
    if (props.backend) keepState(this, id, props.backend);
  }

  /** A second provider, for what has to be asked or made in another account. */
  reach(alias: string, access: AccountAccess): AwsProvider {
    return new aws.AwsProvider(this, `aws:${alias}`, { alias, ...accessOf(access) });
  }
}

function accessOf(props: AccountAccess) {
  const where = { region: props.region, allowedAccountIds: [props.id] };
  if (props.sandboxCredentials) return { ...where, ...props.sandboxCredentials };
  return {
    ...where,
    ...(props.profile === undefined ? {} : { profile: props.profile }),
    ...(props.assumeRole === undefined ? {} : { assumeRole: [{ roleArn: props.assumeRole }] }),
  };
}

function keepState(stack: TerraformStack, id: string, backend: StateBackend): void {
  switch (backend.kind) {
    case 'local': {
      const path = `${backend.directory.replace(/\/$/, '')}/terraform.${id}.tfstate`;
      // Terraform's own default lies in the folder of the synthesized stack, which is no place for a state.
      new LocalBackend(stack, { path, ...(backend.workspaces && { workspaceDir: `${path}.d` }) });
      return;
    }
    case 's3': {
      const { bucket, region, prefix = 'sagelane' } = backend;
      new S3Backend(stack, { bucket, region, key: `${prefix}/${id}.tfstate`, encrypt: true });
      // CDKTF 0.21 knows no use_lockfile; Terraform and OpenTofu do since 1.10.
      stack.addOverride('terraform.backend.s3.use_lockfile', true);
      return;
    }
    case 'http': {
      const of = (address: string): string => address.replaceAll('{stack}', id);
      const { address, lockAddress, unlockAddress = lockAddress } = backend;
      new HttpBackend(stack, {
        address: of(address),
        ...(lockAddress !== undefined && { lockAddress: of(lockAddress) }),
        ...(unlockAddress !== undefined && { unlockAddress: of(unlockAddress) }),
      });
      return;
    }
    case 'cloud': {
      const { organization, hostname, workspacePrefix = 'sagelane-' } = backend;
      new CloudBackend(stack, {
        organization,
        ...(hostname !== undefined && { hostname }),
        workspaces: new NamedCloudWorkspace(workspacePrefix + id),
      });
    }
  }
}
