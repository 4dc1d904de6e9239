import { writeContextAssertion } from '../../access/context-assertion.ts';
import { applications } from '../sso-admin/model/applications.ts';
import { allInstances, identityStoreArn } from '../sso-admin/model/instances.ts';
import { fail, ssoOidcOperation } from './model/sso-oidc.ts';

const SECONDS = 3600;

export const createTokenWithIAM = ssoOidcOperation({
  name: 'CreateTokenWithIAM',
  mutates: true,
  assumed: 'the assertion, code, subject or refresh token is the user id of the person, as text',
  resource: (input) => input.clientId ?? '',
  handle: (input, call) => {
    const application = applications.find(call, input.clientId ?? '');
    const instance = allInstances(call.world).find((one) => one.arn === application?.parent);
    if (!application || !instance)
      return fail('InvalidClientException', 'The client could not be found.', WORDS.client);
    const userId = input.assertion ?? input.subjectToken ?? input.refreshToken ?? input.code ?? '';
    const store = identityStoreArn(instance);
    if (!call.world.tables.resources.get(`${store}/user/${userId}`))
      return fail('InvalidGrantException', 'The grant names no user of the identity store.', WORDS.grant);
    const identityContext = writeContextAssertion({
      userId,
      identityStoreArn: store,
      applicationArn: application.arn,
      instanceArn: instance.arn,
      expires: call.now + SECONDS * 1000,
    });
    return {
      accessToken: `aoa${call.world.newId()}`,
      tokenType: 'Bearer',
      expiresIn: SECONDS,
      refreshToken: userId,
      issuedTokenType: input.requestedTokenType ?? 'urn:ietf:params:oauth:token-type:access_token',
      scope: input.scope ?? ['sts:identity_context', 'openid', 'aws'],
      awsAdditionalDetails: { identityContext },
    };
  },
});

const WORDS = {
  client: { error: 'invalid_client', error_description: 'The client could not be found.' },
  grant: { error: 'invalid_grant', error_description: 'The grant names no user of the identity store.' },
};
