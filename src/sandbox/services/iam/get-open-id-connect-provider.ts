import { toTags } from '../tag-list.ts';
import { iamOperation } from './model/iam.ts';
import { onProvider, providerNamed } from './model/oidc-providers.ts';

export const getOpenIDConnectProvider = iamOperation({
  name: 'GetOpenIDConnectProvider',
  mutates: false,
  ...onProvider,
  handle: (input, call) => {
    const { body, createdAt, tags } = providerNamed(call, input);
    return {
      Url: body.host,
      ClientIDList: [...body.clients],
      ThumbprintList: [...body.thumbprints],
      CreateDate: new Date(createdAt),
      Tags: toTags(tags),
    };
  },
});
