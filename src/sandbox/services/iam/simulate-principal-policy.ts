import type { ContextEntry, EvaluationResult, PolicyEvaluationDecisionType } from '@aws-sdk/client-iam';
import { decideAccess } from '../../world/authorization.ts';
import { fail, iamOperation, iamPage } from './model/iam.ts';

export const simulatePrincipalPolicy = iamOperation({
  name: 'SimulatePrincipalPolicy',
  mutates: false,
  assumed:
    'decides as real calls are decided, service control policies included; only roles are simulated, and no statement is named',
  resource: (input) => input.PolicySourceArn ?? '*',
  handle: (input, call) => {
    const role = call.world.tables.roles.get(input.PolicySourceArn ?? '');
    if (role?.account !== call.account)
      return fail('NoSuchEntityException', `The role with ARN ${input.PolicySourceArn ?? ''} cannot be found.`);
    const { region } = call.caller;
    const caller = {
      account: role.account,
      region,
      arn: `arn:aws:sts::${role.account}:assumed-role/${role.name}/simulation`,
      userId: `${role.id}:simulation`,
    };
    const keys = keysOf(input.ContextEntries);
    const all = (input.ActionNames ?? []).flatMap((action) =>
      (input.ResourceArns ?? ['*']).map((resource): EvaluationResult => {
        const { allowed, why } = decideAccess(call.world, { caller, action, resource, keys });
        const decision: PolicyEvaluationDecisionType = allowed
          ? 'allowed'
          : why.includes('explicit deny')
            ? 'explicitDeny'
            : 'implicitDeny';
        return { EvalActionName: action, EvalResourceName: resource, EvalDecision: decision, MatchedStatements: [] };
      }),
    );
    const { items, rest } = iamPage(all, input, call);
    return { EvaluationResults: items, ...rest };
  },
});

const keysOf = (entries: readonly ContextEntry[] = []): Record<string, readonly string[]> =>
  Object.fromEntries(entries.map((one) => [one.ContextKeyName ?? '', one.ContextKeyValues ?? []]));
