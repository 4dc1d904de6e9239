import type { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association/index.js';
import type { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association/index.js';
import type { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share/index.js';
import { Annotations, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { Shareable } from '../domain/shareables/shareable.ts';
import { accountOf } from './account-of.ts';
import type { OwnerAccount } from './account-of.ts';
import { aws } from './aws.ts';
import { needProvider } from './provider-version.ts';
import { associationId } from './shared-thing.ts';
import type { SharedThing } from './shared-thing.ts';

/** What every share has, whatever it shares. */
export interface ShareProps {
  /**
   * Who may use it: 12-digit account ids, ARNs of an organization, organizational unit, IAM role or IAM user, or
   * constructs with an `arn`.
   */
  readonly principals: readonly SharedThing[];

  /**
   * Name of the share in AWS RAM.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Tags of the share.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;

  /**
   * Whether accounts outside the owner's organization may be principals. RAM refuses them otherwise.
   * @default true
   */
  readonly allowExternalPrincipals?: boolean;

  /**
   * Whether an account that leaves the organization keeps the access. Everybody is invited then, inside the organization
   * too. RAM takes it only when the share is created, only with `allowExternalPrincipals`, and not for an organization or
   * its units. Needs hashicorp/aws 6.45 or newer, and lifts the stack's pin of it.
   *
   * https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html
   * @default false
   */
  readonly retainSharing?: boolean;

  /**
   * Account and Region of what is given by name.
   * @default those of the enclosing `AccountStack`
   */
  readonly owner?: OwnerAccount;
}

interface Shared {
  readonly kind: Shareable;
  readonly resources: readonly SharedThing[];
  /** None: RAM attaches the default permission of the type. */
  readonly permission?: string | undefined;
}

/** One share in AWS RAM, with one association per resource and one per principal. */
export abstract class Share extends Construct {
  /** The share itself. */
  readonly share: RamResourceShare;
  /** One per resource, in the order given. */
  readonly resourceAssociations: readonly RamResourceAssociation[];
  /** One per principal, in the order given. */
  readonly principalAssociations: readonly RamPrincipalAssociation[];

  constructor(scope: Construct, id: string, props: ShareProps, { kind, resources, permission }: Shared) {
    super(scope, id);
    this.share = new aws.RamResourceShare(this, 'Default', {
      name: props.name ?? id,
      allowExternalPrincipals: props.allowExternalPrincipals ?? true,
      ...(permission === undefined ? {} : { permissionArns: [permission] }),
      ...(props.tags && Object.keys(props.tags).length > 0 ? { tags: { ...props.tags } } : {}),
    });
    if (props.retainSharing === true) this.retain(props);
    this.resourceAssociations = this.distinct(kind.kind, resources, kind.prefix).map(
      ({ id, thing }) =>
        new aws.RamResourceAssociation(this, id, {
          resourceShareArn: this.share.arn,
          resourceArn: this.arnOf(thing, kind, props.owner),
        }),
    );
    this.principalAssociations = this.distinct('principal', props.principals).map(
      ({ id, thing }) =>
        new aws.RamPrincipalAssociation(this, id, {
          resourceShareArn: this.share.arn,
          principal: typeof thing === 'string' ? thing : thing.arn,
        }),
    );
  }

  /** ARN of the share, for a `ShareAcceptance`, in this stack or in another. */
  get shareArn(): string {
    return this.share.arn;
  }

  /** The bindings of 6.25 do not know the block; those of 6.45 do. */
  private retain({ allowExternalPrincipals, principals }: ShareProps): void {
    this.share.addOverride('resource_share_configuration', { retain_sharing_on_account_leave_organization: true });
    needProvider(this, '6.45.0');
    if (allowExternalPrincipals === false) {
      Annotations.of(this).addError('sharing is retained only where external principals are allowed');
    }
    for (const principal of principals) {
      if (typeof principal !== 'string' || !/^arn:[^:]*:organizations:/.test(principal)) continue;
      Annotations.of(this).addError(
        `"${principal}" cannot keep what it leaves: retained sharing is for accounts, roles and users`,
      );
    }
  }

  private distinct(
    kind: string,
    things: readonly SharedThing[],
    prefix?: string,
  ): { id: string; thing: SharedThing }[] {
    if (things.length === 0) Annotations.of(this).addError(`a share needs at least one ${kind}`);
    const named = things.map((thing, index) => ({ id: associationId(kind, thing, index, prefix), thing }));
    return named.filter(({ id }, index) => {
      const again = named.findIndex((other) => other.id === id) < index;
      if (again) Annotations.of(this).addError(`"${id.slice(kind.length + 1)}" is in the list of ${kind}s twice`);
      return !again;
    });
  }

  private arnOf(resource: SharedThing, kind: Shareable, given: OwnerAccount | undefined): string {
    if (typeof resource !== 'string') return resource.arn;
    if (Token.isUnresolved(resource)) return resource;
    if (resource.startsWith('arn:')) {
      if (!kind.arn.test(resource)) Annotations.of(this).addError(`"${resource}" is no ARN of a ${kind.label}`);
      return resource;
    }
    const owner = given ?? accountOf(this);
    if (owner) return `arn:aws:sagemaker:${owner.region}:${owner.id}:${kind.prefix}${resource}`;
    Annotations.of(this).addError(
      `which account has ${kind.label} "${resource}"? give its ARN, set owner, or put the share into an AccountStack`,
    );
    return resource;
  }
}
