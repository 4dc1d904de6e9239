import { identityCenterOf, instanceOf, instances } from './model/instances.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const associateAccessGrantsIdentityCenter = s3ControlOperation({
  name: 'AssociateAccessGrantsIdentityCenter',
  mutates: true,
  ...onInstance,
  handle: (input, call) => {
    const instance = instanceOf(call, input);
    if (instance.body.identityCenter) {
      return grantFail(
        'InvalidRequest',
        400,
        'The access grants instance is already associated with an Identity Center instance',
      );
    }
    const identityCenter = identityCenterOf(call, input.IdentityCenterArn ?? '');
    instances.change(call.world, instance, { body: { identityCenter }, by: call.caller.arn });
    return {};
  },
});
