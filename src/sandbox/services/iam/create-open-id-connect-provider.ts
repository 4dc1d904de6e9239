import { fromTags, toTags } from '../tag-list.ts';
import { fail, iamOperation } from './model/iam.ts';
import { hostOfUrl, oidcProviders, providerArn } from './model/oidc-providers.ts';

export const createOpenIDConnectProvider = iamOperation({
  name: 'CreateOpenIDConnectProvider',
  mutates: true,
  assumed: 'the provider is not looked at, and signatures of its tokens are not verified',
  handle: (input, call) => {
    const { Url: url = '', ClientIDList: clients = [], ThumbprintList: thumbprints = [] } = input;
    if (!/^https:\/\/[^\s?#]+$/.test(url)) return fail('InvalidInputException', 'Invalid Open ID Connect Provider URL');
    const host = hostOfUrl(url);
    const arn = providerArn(call.account, host);
    if (oidcProviders.find(call, arn))
      return fail('EntityAlreadyExistsException', `Provider with url ${url} already exists.`);
    const { tags } = oidcProviders.make(call, {
      arn,
      name: host,
      region: '',
      body: { host, clients, thumbprints },
      tags: fromTags(input.Tags),
    });
    return { OpenIDConnectProviderArn: arn, Tags: toTags(tags) };
  },
});
