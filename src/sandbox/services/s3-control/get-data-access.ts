import { credentialsFor } from '../sts/model/sts.ts';
import { dataPolicy } from './model/data-policy.ts';
import { callerGrants, grantFor } from './model/decision.ts';
import { instanceOf } from './model/instances.ts';
import { requireLocationRole } from './model/location-role.ts';
import { locationNamed } from './model/locations.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const getDataAccess = s3ControlOperation({
  name: 'GetDataAccess',
  mutates: false,
  assumed:
    'the credentials outlive the session that asked for them; of several grants the narrowest serves; how a role that is not trusted is refused',
  ...onInstance,
  handle: (input, call) => {
    const instance = instanceOf(call, input);
    const { account } = instance;
    const { Target: target = '', Permission: permission = 'READ', DurationSeconds: seconds = 3600 } = input;
    if (!target.startsWith('s3://')) return grantFail('InvalidRequest', 400, 'The target must be an S3 path: s3://…');
    if (seconds < 900 || seconds > 43_200) {
      return grantFail('InvalidRequest', 400, 'DurationSeconds must be between 900 and 43200');
    }
    const grant = grantFor(callerGrants(call, account), target, permission);
    if (!grant) {
      const message = `You do not have ${permission} permissions to the requested S3 Prefix: ${target}`;
      return grantFail('AccessDenied', 403, message);
    }
    const { body } = locationNamed(call, { AccountId: account, AccessGrantsLocationId: grant.body.location });
    const role = call.world.tables.roles.get(body.roleArn);
    if (!role) return grantFail('InvalidIamRole', 400, 'The specified IAM Role is invalid');
    requireLocationRole(call, role, instance.arn, grant.body.granteeType !== 'IAM');
    const scope = input.Privilege === 'Minimal' ? target : grant.body.scope;
    const session = `access-grants-${call.world.newId()}`;
    return {
      Credentials: credentialsFor(account, {
        arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${session}`,
        userId: `${role.id}:${session}`,
        issuedAt: call.now,
        expires: call.now + seconds * 1000,
        role: role.arn,
        policies: [dataPolicy(scope, permission)],
        context: { 's3:AccessGrantsInstanceArn': instance.arn },
        ...(call.caller.onBehalfOf && { onBehalfOf: call.caller.onBehalfOf }),
      }),
      MatchedGrantTarget: scope,
      Grantee: { GranteeType: grant.body.granteeType, GranteeIdentifier: grant.body.grantee },
    };
  },
});
