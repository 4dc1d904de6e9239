import { grantScope, grants, toGrant } from './model/grants.ts';
import { instanceOf } from './model/instances.ts';
import { locationNamed } from './model/locations.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';
import { fromTags } from '../tag-list.ts';

export const createAccessGrant = s3ControlOperation({
  name: 'CreateAccessGrant',
  mutates: true,
  assumed: 'whether the grantee exists is not looked at',
  ...onInstance,
  handle: (input, call) => {
    const instance = instanceOf(call, input);
    const location = locationNamed(call, input);
    const { GranteeType: granteeType = 'IAM', GranteeIdentifier: grantee = '' } = input.Grantee ?? {};
    const permission = input.Permission ?? 'READ';
    if (granteeType !== 'IAM' && !instance.body.identityCenter) {
      const message = 'Directory grantees need an Identity Center instance associated with the access grants instance';
      return grantFail('InvalidRequest', 400, message);
    }
    const subPrefix = input.AccessGrantsLocationConfiguration?.S3SubPrefix;
    const scope = grantScope(location.body.scope, subPrefix, input.S3PrefixType);
    const same = grants
      .own(call)
      .some(({ body }) => body.scope === scope && body.grantee === grantee && body.permission === permission);
    if (same) return grantFail('AccessGrantAlreadyExists', 409, 'The specified access grant already exists');
    const name = call.world.newId();
    return toGrant(
      grants.make(call, {
        arn: `${instance.arn}/grant/${name}`,
        name,
        parent: location.arn,
        body: {
          granteeType,
          grantee,
          permission,
          location: location.name,
          subPrefix: subPrefix ?? null,
          prefixType: input.S3PrefixType ?? null,
          scope,
          application: input.ApplicationArn ?? null,
        },
        tags: fromTags(input.Tags),
      }),
    );
  },
});
