import type { Construct } from 'constructs';
import { lineageGroup } from '../domain/shareables/lineage-group.ts';
import { Share } from './share.ts';
import type { ShareProps } from './share.ts';

/** With whom all lineage of an account is shared. */
export interface LineageGroupShareProps extends ShareProps {
  /**
   * ARN of the lineage group.
   * @default the account's one group in the stack's Region
   */
  readonly lineageGroup?: string;

  /**
   * ARN of the managed permission.
   * @default RAM attaches the default one of lineage groups, with all seven actions; AWS does not document its name
   */
  readonly permission?: string;
}

/**
 * Shares the account's lineage group: every action, artifact, context and trial component of the account, past and
 * future, with all seven actions or not at all. The group exists only after the first lineage entity of the account;
 * Terraform cannot make it, and RAM refuses the share before.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 *
 * @example
 * new LineageGroupShare(stack, 'lineage', {
 *   owner: { id: '111122223333', region: 'us-east-1' },
 *   principals: ['444455556666'],
 * });
 */
export class LineageGroupShare extends Share {
  constructor(scope: Construct, id: string, props: LineageGroupShareProps) {
    super(scope, id, props, {
      kind: lineageGroup,
      resources: [props.lineageGroup ?? lineageGroup.only],
      permission: props.permission,
    });
  }
}
