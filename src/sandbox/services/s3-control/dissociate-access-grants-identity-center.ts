import { grants } from './model/grants.ts';
import { instanceOf, instances } from './model/instances.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const dissociateAccessGrantsIdentityCenter = s3ControlOperation({
  name: 'DissociateAccessGrantsIdentityCenter',
  mutates: true,
  assumed: 'refused while grants to directory users or groups are left',
  ...onInstance,
  handle: (input, call) => {
    const instance = instanceOf(call, input);
    if (grants.own(call).some((one) => one.body.granteeType !== 'IAM')) {
      const message = 'Please delete the grants of directory identities before dissociating Identity Center';
      return grantFail('InvalidRequest', 400, message);
    }
    instances.change(call.world, instance, { body: { identityCenter: null }, by: call.caller.arn });
    return {};
  },
});
