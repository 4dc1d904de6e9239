import { deletePartnerAppOf, onPartnerApp, partnerAppNamed } from './model/partner-apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deletePartnerApp = sagemakerOperation({
  name: 'DeletePartnerApp',
  mutates: true,
  ...onPartnerApp,
  handle: (input, call) => ({ Arn: deletePartnerAppOf(call, partnerAppNamed(call, input.Arn)).arn }),
});
