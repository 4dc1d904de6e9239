import { PROVIDERS } from './model/providers.ts';
import { fail, ssoAdminOperation } from './model/sso-admin.ts';

export const describeApplicationProvider = ssoAdminOperation({
  name: 'DescribeApplicationProvider',
  mutates: false,
  handle: (input) =>
    PROVIDERS.find((one) => one.ApplicationProviderArn === input.ApplicationProviderArn) ??
    fail(
      'ResourceNotFoundException',
      `The application provider ${input.ApplicationProviderArn ?? ''} could not be found.`,
    ),
});
