import type { ApplicationProvider } from '@aws-sdk/client-sso-admin';

/** Kinds of application that Identity Center knows, as far as the sandbox makes any. */
export const PROVIDERS: readonly ApplicationProvider[] = [
  {
    ApplicationProviderArn: 'arn:aws:sso::aws:applicationProvider/custom',
    FederationProtocol: 'OAUTH',
    DisplayData: { DisplayName: 'Custom application' },
  },
  {
    ApplicationProviderArn: 'arn:aws:sso::aws:applicationProvider/sagemaker',
    FederationProtocol: 'OAUTH',
    DisplayData: { DisplayName: 'Amazon SageMaker Studio' },
  },
];
