import type { S3Control } from '@aws-sdk/client-s3-control';

import type { TagCalls } from '../../declared/declaration.ts';
import { keyValues, tagsOfKeyValues } from '../../declared/tag-lists.ts';
import type { ResourceContext } from '../../engine/resource-type.ts';
import { optionalText, text } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

/** The resource's own account, else the provider's. */
export const accountOf = (fields: Fields, { account }: ResourceContext): string =>
  optionalText(fields, 'account_id') ?? account;

/** By the ARN in that attribute. */
export const accessGrantsTags = (arn: string): TagCalls<S3Control> => ({
  list: async (s3control, state, context) =>
    tagsOfKeyValues(
      (await s3control.listTagsForResource({ AccountId: accountOf(state, context), ResourceArn: text(state, arn) }))
        .Tags,
    ),
  set: (s3control, state, tags, context) =>
    s3control.tagResource({
      AccountId: accountOf(state, context),
      ResourceArn: text(state, arn),
      Tags: keyValues(tags),
    }),
  unset: (s3control, state, keys, context) =>
    s3control.untagResource({
      AccountId: accountOf(state, context),
      ResourceArn: text(state, arn),
      TagKeys: [...keys],
    }),
});
