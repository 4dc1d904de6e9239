import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A construct with an ARN, such as a `SagemakerPipeline` or an `IamRole` of the same app. */
export interface HasArn extends IConstruct {
  readonly arn: string;
}

/** What a share takes for a pipeline or a principal: text, or the construct that makes it. */
export type SharedThing = string | HasArn;

/**
 * The id of the association's construct. It comes from what is associated and not from its position, so that adding
 * or removing one leaves the Terraform addresses of the others alone. A text that is only known at apply has no name
 * yet, so there the position must serve.
 */
export function associationId(prefix: string, thing: SharedThing, index: number, resource?: string): string {
  if (typeof thing !== 'string') return `${prefix}-${thing.node.id}`;
  if (Token.isUnresolved(thing)) return `${prefix}-${index}`;
  // A slash would be a level of the construct tree; no name of AWS that comes here has a colon of its own.
  return `${prefix}-${nameOf(thing, resource).replaceAll('/', ':')}`;
}

/** `arn:aws:sagemaker:…:pipeline/churn` is `churn`; other ARNs keep account and kind: `111122223333-role/name`. */
function nameOf(text: string, prefix = 'pipeline/'): string {
  const [, account, resource] = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):(.+)$/s.exec(text) ?? [];
  if (resource === undefined) return text;
  return resource.startsWith(prefix) ? resource.slice(prefix.length) : `${account}-${resource.replace('/', '-')}`;
}
