import { AwsError } from '../../aws-error.ts';
import { isRoot } from '../../world/identity-policies.ts';
import { fail, iamOperation } from './model/iam.ts';

export const getUser = iamOperation({
  name: 'GetUser',
  mutates: false,
  assumed: "there are no users: the account's own key is its root",
  handle: (input, { caller, account, world }) => {
    if (input.UserName !== undefined)
      return fail('NoSuchEntityException', `The user with name ${input.UserName} cannot be found.`);
    if (!isRoot(caller))
      throw new AwsError('ValidationError', 'Must specify userName when calling with non-User credentials');
    const joinedAt = world.tables.accounts.get(account)?.joinedAt ?? 0;
    return {
      User: { Path: '/', UserName: account, UserId: account, Arn: caller.arn, CreateDate: new Date(joinedAt) },
    };
  },
});
