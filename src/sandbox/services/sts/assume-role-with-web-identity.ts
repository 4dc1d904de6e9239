import { accountOfArn } from '../../../domain/arn.ts';
import { evaluateResource } from '../../access/evaluate.ts';
import { statementsOf } from '../../access/policy.ts';
import { ConditionKeys } from '../../access/condition-keys.ts';
import { AwsError } from '../../aws-error.ts';
import { requireSession, roleSession } from './model/role-session.ts';
import { sessionOptions } from './model/session-options.ts';
import { stsOperation } from './model/sts.ts';
import { webIdentity } from './model/web-identity.ts';

const ACTION = 'sts:AssumeRoleWithWebIdentity';

export const assumeRoleWithWebIdentity = stsOperation({
  name: 'AssumeRoleWithWebIdentity',
  mutates: false,
  assumed: 'signatures of tokens are not verified; all text claims are condition keys',
  handle: (input, { world, now }) => {
    const { RoleArn: arn = '', RoleSessionName } = input;
    requireSession(input);
    const { provider, subject, audience, keys } = webIdentity(
      world,
      accountOfArn(arn) ?? '',
      input.WebIdentityToken ?? '',
    );
    const role = world.tables.roles.get(arn);
    const verdict =
      role &&
      evaluateResource(statementsOf(role.trust), {
        action: ACTION,
        resource: arn,
        keys: new ConditionKeys({
          ...keys,
          'sts:RoleSessionName': RoleSessionName ?? '',
          'aws:CurrentTime': new Date(now).toISOString(),
        }),
        asker: { federated: provider.arn },
      });
    // AWS does not tell a role that does not exist from one that does not trust.
    if (!role || verdict !== 'self')
      throw new AwsError('AccessDenied', `Not authorized to perform ${ACTION}`, { status: 403 });
    const { Policy, PolicyArns } = input;
    const { policies } = sessionOptions({ RoleArn: arn, RoleSessionName, Policy, PolicyArns }, undefined);
    return {
      ...roleSession(role, input, now, { policies, context: { 'aws:FederatedProvider': provider.arn } }),
      SubjectFromWebIdentityToken: subject,
      Audience: audience,
      Provider: provider.arn,
    };
  },
});
