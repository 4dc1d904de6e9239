import type { Arn } from '../../domain/arn.ts';
import { ConditionKeys } from '../access/condition-keys.ts';
import { evaluateResource } from '../access/evaluate.ts';
import { statementsOf } from '../access/policy.ts';

/** What an AWS service does by itself for a resource of somebody's. */
interface ServiceRequest {
  /** `events.amazonaws.com`. */
  readonly service: string;
  readonly action: string;
  readonly resource: Arn;
  /** For what, and for whom. */
  readonly source: { readonly arn: Arn; readonly account: string };
  readonly keys?: Readonly<Record<string, string>>;
}

/** Whether the policy of a resource lets a service do it; without one nobody may. */
export const serviceMay = (
  policy: string | null | undefined,
  { service, action, resource, source, keys }: ServiceRequest,
): boolean =>
  evaluateResource(statementsOf(policy ?? ''), {
    action,
    resource,
    keys: new ConditionKeys({
      'aws:SourceArn': source.arn,
      'aws:SourceAccount': source.account,
      'aws:PrincipalIsAWSService': 'true',
      'aws:SecureTransport': 'true',
      ...keys,
    }),
    asker: { service },
  }) === 'self';
