import type { DescribeLakeFormationIdentityCenterConfigurationResponse as Configuration } from '@aws-sdk/client-lakeformation';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './lake-formation.ts';

/** How Lake Formation is integrated with Identity Center: once per account and Region. */
export const integrations = resourceKind<Configuration>('lakeformation:identity-center');

export const integrationArn = (call: Call): string =>
  `arn:aws:lakeformation:${call.region}:${call.account}:identity-center-configuration`;

export const integrationOf = (call: Call): Kept<Configuration> =>
  integrations.find(call, integrationArn(call)) ??
  fail('EntityNotFoundException', 'Lake Formation Identity Center configuration is not found.');
