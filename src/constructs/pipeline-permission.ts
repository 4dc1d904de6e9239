import { Annotations, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { EXECUTE_ACTIONS } from '../domain/permissions.ts';
import { pipeline } from '../domain/shareables/pipeline.ts';
import { needProvider } from './provider-version.ts';

/** What a permission of one's own allows. */
export interface PipelinePermissionProps {
  /**
   * Actions that consumers may call on a shared pipeline, for example `sagemaker:DescribePipeline`. More than the ten of
   * `execute` AWS does not let others do.
   */
  readonly actions: readonly string[];

  /**
   * Name of the permission, unique in its account and Region.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Tags of the permission.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A customer-managed permission for pipelines: neither all of `read` nor all of `execute`. Needs hashicorp/aws 6.45 or
 * newer, and lifts the stack's pin of it. A changed permission becomes a new version, which RAM gives to shares that have
 * the permission already only when somebody replaces it there.
 *
 * https://docs.aws.amazon.com/ram/latest/userguide/create-customer-managed-permissions.html
 *
 * @example
 * const startOnly = new PipelinePermission(stack, 'start-only', {
 *   actions: ['sagemaker:DescribePipeline', 'sagemaker:StartPipelineExecution'],
 * });
 * new PipelineShare(stack, 'churn', {
 *   pipelines: ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'],
 *   principals: ['444455556666'],
 *   permission: startOnly,
 * });
 */
export class PipelinePermission extends Construct {
  /** The permission itself. The bindings of 6.25 have no class for it. */
  readonly permission: TerraformResource;

  constructor(scope: Construct, id: string, props: PipelinePermissionProps) {
    super(scope, id);
    const { actions, name = id, tags } = props;
    const unknown = actions.filter((action) => !(EXECUTE_ACTIONS as readonly string[]).includes(action));
    if (actions.length === 0) Annotations.of(this).addError('a permission allows at least one action');
    if (unknown.length > 0) {
      Annotations.of(this).addError(
        `${unknown.join(', ')}: pipelines cannot be shared with it; the most is ${EXECUTE_ACTIONS.join(', ')}`,
      );
    }
    this.permission = new TerraformResource(this, 'Default', {
      terraformResourceType: 'aws_ram_permission',
      terraformGeneratorMetadata: { providerName: 'aws' },
    });
    const values = {
      name,
      resource_type: pipeline.ramType,
      policy_template: JSON.stringify({ Effect: 'Allow', Action: [...actions] }),
      ...(tags && { tags: { ...tags } }),
    };
    for (const [argument, value] of Object.entries(values)) this.permission.addOverride(argument, value);
    needProvider(this, '6.45.0');
  }

  /** ARN of the permission. */
  get arn(): string {
    return this.permission.getStringAttribute('arn');
  }
}
