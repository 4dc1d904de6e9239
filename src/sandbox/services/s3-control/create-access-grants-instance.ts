import { findInstance, identityCenterOf, instances, toInstance } from './model/instances.ts';
import { grantFail, instanceArn, onInstance, s3ControlOperation } from './model/s3-control.ts';
import { fromTags } from '../tag-list.ts';

export const createAccessGrantsInstance = s3ControlOperation({
  name: 'CreateAccessGrantsInstance',
  mutates: true,
  ...onInstance,
  handle: (input, call) => {
    if (findInstance(call)) {
      return grantFail('AccessGrantsInstanceAlreadyExistsError', 409, 'Access Grants Instance already exists');
    }
    const arn = input.IdentityCenterArn;
    return toInstance(
      instances.make(call, {
        arn: instanceArn(call.region, call.account),
        name: 'default',
        body: { identityCenter: arn === undefined ? null : identityCenterOf(call, arn) },
        tags: fromTags(input.Tags),
      }),
    );
  },
});
