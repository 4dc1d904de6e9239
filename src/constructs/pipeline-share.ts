import { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association/index.js';
import { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association/index.js';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share/index.js';
import { Annotations, Token } from 'cdktf';
import { Construct } from 'constructs';
import { pipelineArn } from '../domain/arn.ts';
import { EXECUTE_NOTICE, EXECUTE_PERMISSION, permissionArn } from '../domain/permissions.ts';
import { accountOf } from './account-of.ts';
import type { OwnerAccount } from './account-of.ts';
import { associationId } from './shared-thing.ts';
import type { SharedThing } from './shared-thing.ts';

/** What `PipelineShare` shares, with whom, and how far. */
export interface PipelineShareProps {
  /**
   * The pipelines: ARNs, names, or constructs with an `arn` (a `SagemakerPipeline` of the same app).
   * A name needs to know its account: inside an `AccountStack` it does, elsewhere give `owner`.
   * All must be in the account and Region of the stack's provider. Every execution of a shared pipeline, past and
   * future, is shared with it.
   */
  readonly pipelines: readonly SharedThing[];

  /**
   * Who may use them: 12-digit account ids, ARNs of an organization, organizational unit, IAM role or IAM user, or
   * constructs with an `arn`.
   */
  readonly principals: readonly SharedThing[];

  /**
   * `read`: describe and list (7 actions). `execute`: also start, stop and retry (10 actions), which runs and bills in
   * the owner's account. Or the ARN of a customer-managed permission of the same account and Region.
   *
   * Changing it replaces the share, and everybody outside the organization has to accept again.
   *
   * https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html
   */
  readonly permission: 'read' | 'execute' | (string & {});

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
   * Account and Region of pipelines given by name.
   * @default those of the enclosing `AccountStack`
   */
  readonly owner?: OwnerAccount;
}

/**
 * Shares SageMaker pipelines with other accounts through AWS RAM: one share, one association per pipeline and one per
 * principal. Works in any CDKTF stack whose provider is the account that owns the pipelines.
 *
 * @example
 * new PipelineShare(stack, 'churn', {
 *   pipelines: ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'],
 *   principals: ['444455556666'],
 *   permission: 'read',
 * });
 */
export class PipelineShare extends Construct {
  /** The share itself. */
  readonly share: RamResourceShare;
  /** One per pipeline, in the order given. */
  readonly pipelineAssociations: readonly RamResourceAssociation[];
  /** One per principal, in the order given. */
  readonly principalAssociations: readonly RamPrincipalAssociation[];

  constructor(scope: Construct, id: string, props: PipelineShareProps) {
    super(scope, id);
    const permission = permissionArn(props.permission);
    this.share = new RamResourceShare(this, 'Default', {
      name: props.name ?? id,
      allowExternalPrincipals: props.allowExternalPrincipals ?? true,
      permissionArns: [permission],
      ...(props.tags && Object.keys(props.tags).length > 0 ? { tags: { ...props.tags } } : {}),
    });
    this.pipelineAssociations = this.distinct('pipeline', props.pipelines).map(
      ({ id, thing }) =>
        new RamResourceAssociation(this, id, {
          resourceShareArn: this.share.arn,
          resourceArn: this.arnOf(thing, props.owner),
        }),
    );
    this.principalAssociations = this.distinct('principal', props.principals).map(
      ({ id, thing }) =>
        new RamPrincipalAssociation(this, id, {
          resourceShareArn: this.share.arn,
          principal: typeof thing === 'string' ? thing : thing.arn,
        }),
    );
    if (permission === EXECUTE_PERMISSION) Annotations.of(this).addWarning(EXECUTE_NOTICE);
  }

  /** ARN of the share, for a `ShareAcceptance`, in this stack or in another. */
  get shareArn(): string {
    return this.share.arn;
  }

  private distinct(kind: string, things: readonly SharedThing[]): { id: string; thing: SharedThing }[] {
    if (things.length === 0) Annotations.of(this).addError(`a share needs at least one ${kind}`);
    const named = things.map((thing, index) => ({ id: associationId(kind, thing, index), thing }));
    return named.filter(({ id }, index) => {
      const again = named.findIndex((other) => other.id === id) < index;
      if (again) Annotations.of(this).addError(`"${id.slice(kind.length + 1)}" is in the list of ${kind}s twice`);
      return !again;
    });
  }

  private arnOf(pipeline: SharedThing, given: OwnerAccount | undefined): string {
    if (typeof pipeline !== 'string') return pipeline.arn;
    if (Token.isUnresolved(pipeline) || pipeline.startsWith('arn:')) return pipeline;
    const owner = given ?? accountOf(this);
    if (owner) return pipelineArn(owner.region, owner.id, pipeline);
    Annotations.of(this).addError(
      `which account has pipeline "${pipeline}"? give its ARN, set owner, or put the share into an AccountStack`,
    );
    return pipeline;
  }
}
