import type { SSOAdmin } from '@aws-sdk/client-sso-admin';

import { declaredData } from '../declared/declared-data.ts';
import { text } from '../values/fields.ts';

/** An application by ARN. */
export const ssoadminApplicationData = declaredData<SSOAdmin>({
  type: 'aws_ssoadmin_application',
  label: 'SSO Application',
  client: (clients) => clients.ssoadmin(),
  async read(client, config) {
    const ApplicationArn = text(config, 'application_arn');
    const { PortalOptions, ...application } = await client.describeApplication({ ApplicationArn });
    const options = PortalOptions && {
      ...PortalOptions,
      SignInOptions: PortalOptions.SignInOptions ? [PortalOptions.SignInOptions] : [],
    };
    return { answer: { ...application, PortalOptions: options ? [options] : [] }, also: { id: ApplicationArn } };
  },
});
