import type { DomainSettings, UpdateDomainRequest } from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { domains, type Domain } from './domains.ts';
import { fail, invalid } from './sagemaker.ts';
import { courses } from './studio.ts';

/** Absent members stay as they are; settings are merged one level deep. */
export function changeDomain(call: Call, domain: Domain, input: UpdateDomainRequest): void {
  if (domain.status !== 'InService')
    fail('ResourceInUse', `Unable to update Domain [${domain.name}]: it is in status ${domain.status}.`);
  const { DomainId: _id, DomainSettingsForUpdate: settings, ...members } = input;
  if (settings?.TrustedIdentityPropagationSettings?.Status === 'ENABLED' && domain.body.AuthMode !== 'SSO')
    invalid('Trusted identity propagation can be enabled only for domains with the authentication mode SSO.');
  const { body } = domain;
  domains.change(call.world, domain, {
    status: 'Updating',
    next: courses(call).toService,
    by: call.caller.arn,
    body: {
      ...members,
      ...(members.DefaultUserSettings && {
        DefaultUserSettings: { ...body.DefaultUserSettings, ...members.DefaultUserSettings },
      }),
      ...(members.DefaultSpaceSettings && {
        DefaultSpaceSettings: { ...body.DefaultSpaceSettings, ...members.DefaultSpaceSettings },
      }),
      ...(settings && { DomainSettings: mergedSettings(body.DomainSettings, settings) }),
    },
  });
}

function mergedSettings(
  old: DomainSettings | undefined,
  {
    RStudioServerProDomainSettingsForUpdate: studio,
    ...settings
  }: NonNullable<UpdateDomainRequest['DomainSettingsForUpdate']>,
): DomainSettings {
  return {
    ...old,
    ...settings,
    ...(studio && { RStudioServerProDomainSettings: { ...old?.RStudioServerProDomainSettings, ...studio } }),
  };
}
