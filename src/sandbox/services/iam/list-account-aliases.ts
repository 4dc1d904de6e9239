import { iamOperation } from './model/iam.ts';

export const listAccountAliases = iamOperation({
  name: 'ListAccountAliases',
  mutates: false,
  handle: (_input, { world, account }) => {
    const alias = world.tables.accounts.get(account)?.alias;
    return { AccountAliases: alias ? [alias] : [], IsTruncated: false };
  },
});
