import { Fn, Token } from 'cdktf';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';

/** Where users and groups are looked up. */
export interface IdentityDirectoryProps {
  /** ARN of the organization's Identity Center instance: `arn:aws:sso:::instance/ssoins-…`. */
  readonly instance: string;

  /**
   * Id of its identity store, `d-…`.
   * @default asked of the instance
   */
  readonly identityStoreId?: string;

  /**
   * A provider in the account and Region of Identity Center: the management account or its delegated administrator.
   * Others may not look into the directory.
   * @default the stack's
   */
  readonly provider?: TerraformProvider;
}

/** A person or a group of Identity Center: by name, looked up when the plan is made, or by id. */
export type DirectoryEntry =
  { readonly user: string } | { readonly group: string } | { readonly userId: string } | { readonly groupId: string };

/** What Identity Center calls somebody. */
export interface FoundEntry {
  readonly kind: 'user' | 'group';
  /** Id of the user or group; ids of those that are given by name are known when the plan is made. */
  readonly id: string;
  /** For the ids of constructs, so that addresses tell who it is. */
  readonly label: string;
}

/**
 * The users and groups of Identity Center, by the names people know. Each is looked up once, whoever asks.
 *
 * @example
 * const directory = new IdentityDirectory(stack, 'directory', {
 *   instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
 * });
 * directory.find({ user: 'jane' }).id;
 */
export class IdentityDirectory extends Construct {
  /** ARN of the Identity Center instance. */
  readonly instance: string;
  private readonly provider: { readonly provider?: TerraformProvider };
  private store: string | undefined;
  private readonly found = new Map<string, FoundEntry>();

  constructor(scope: Construct, id: string, props: IdentityDirectoryProps) {
    super(scope, id);
    this.instance = props.instance;
    this.store = props.identityStoreId;
    this.provider = props.provider ? { provider: props.provider } : {};
  }

  /** Looks somebody up. */
  find(entry: DirectoryEntry): FoundEntry {
    if ('userId' in entry) return { kind: 'user', id: entry.userId, label: `user-${entry.userId}` };
    if ('groupId' in entry) return { kind: 'group', id: entry.groupId, label: `group-${entry.groupId}` };
    const [kind, name] = 'user' in entry ? (['user', entry.user] as const) : (['group', entry.group] as const);
    const label = `${kind}-${name.replaceAll('/', ':')}`;
    const known = this.found.get(label) ?? { kind, id: this.lookUp(kind, label, name), label };
    this.found.set(label, known);
    return known;
  }

  private lookUp(kind: FoundEntry['kind'], label: string, attributeValue: string): string {
    const where = { identityStoreId: this.identityStoreId(), ...this.provider };
    const by = (attributePath: string) => ({
      alternateIdentifier: { uniqueAttribute: { attributePath, attributeValue } },
    });
    return kind === 'user'
      ? new aws.DataAwsIdentitystoreUser(this, label, { ...where, ...by('UserName') }).userId
      : new aws.DataAwsIdentitystoreGroup(this, label, { ...where, ...by('DisplayName') }).groupId;
  }

  /** An account may see an instance of its own beside the organization's. */
  private identityStoreId(): string {
    if (this.store !== undefined) return this.store;
    const { arns, identityStoreIds } = new aws.DataAwsSsoadminInstances(this, 'instances', this.provider);
    this.store = Fn.element(identityStoreIds, Token.asNumber(Fn.index(arns, this.instance))) as string;
    return this.store;
  }
}
