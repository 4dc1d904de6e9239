import { instanceOf } from './model/instances.ts';
import { locations, requireRole, toLocation } from './model/locations.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';
import { fromTags } from '../tag-list.ts';

export const createAccessGrantsLocation = s3ControlOperation({
  name: 'CreateAccessGrantsLocation',
  mutates: true,
  assumed: "the role's trust in access-grants.s3.amazonaws.com is not looked at",
  ...onInstance,
  handle: (input, call) => {
    const instance = instanceOf(call, input);
    const scope = input.LocationScope ?? '';
    if (!/^s3:\/\/([a-z0-9.-]+(\/.*)?)?$/s.test(scope))
      return grantFail('InvalidRequest', 400, 'Invalid Location Scope');
    if (locations.own(call).some((one) => one.body.scope === scope)) {
      return grantFail(
        'AccessGrantsLocationAlreadyExistsError',
        409,
        'The specified access grants location already exists',
      );
    }
    const name = scope === 's3://' ? 'default' : call.world.newId();
    return toLocation(
      locations.make(call, {
        arn: `${instance.arn}/location/${name}`,
        name,
        parent: instance.arn,
        body: { scope, roleArn: requireRole(call, input.IAMRoleArn) },
        tags: fromTags(input.Tags),
      }),
    );
  },
});
