import type { Construct } from 'constructs';
import { SHAREABLES } from '../domain/shareables/index.ts';
import type { ShareableKind } from '../domain/shareables/index.ts';
import type { Shareable } from '../domain/shareables/shareable.ts';
import { Share } from './share.ts';
import type { ShareProps } from './share.ts';
import type { HasArn, SharedThing } from './shared-thing.ts';

/** What `ResourceShare` shares, and with whom. */
export interface ResourceShareProps extends ShareProps {
  /** The type; pipelines and lineage have constructs of their own, which know more about them. */
  readonly kind: Exclude<ShareableKind, 'pipeline' | 'lineage'>;

  /** ARNs, names, or constructs with an `arn`, all of that type, in the account and Region of the stack's provider. */
  readonly resources: readonly SharedThing[];

  /**
   * The permission: an ARN, or the construct that makes it.
   * @default the default permission of the type, which RAM attaches
   */
  readonly permission?: string | HasArn;
}

/**
 * Shares feature groups, the feature catalog, model package groups, hubs, model cards or partner apps through AWS RAM.
 *
 * https://docs.aws.amazon.com/ram/latest/userguide/shareable.html
 *
 * @example
 * new ResourceShare(stack, 'features', {
 *   kind: 'feature-group',
 *   resources: ['arn:aws:sagemaker:us-east-1:111122223333:feature-group/customers'],
 *   principals: ['444455556666'],
 * });
 */
export class ResourceShare extends Share {
  constructor(scope: Construct, id: string, props: ResourceShareProps) {
    const { permission, resources } = props;
    super(scope, id, props, {
      kind: shareableOfKind(props.kind),
      resources,
      permission: typeof permission === 'object' ? permission.arn : permission,
    });
  }
}

function shareableOfKind(kind: string): Shareable {
  const found = SHAREABLES.find((one) => one.kind === kind);
  if (!found)
    throw new Error(`"${kind}" is nothing that can be shared: ${SHAREABLES.map((one) => one.kind).join(', ')}`);
  return found;
}
