import type { IAM } from '@aws-sdk/client-iam';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues, tagsOfKeyValues } from '../declared/tag-lists.ts';
import { GONE, nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import { optionalText, text } from '../values/fields.ts';

const profileOf = async (iam: IAM, name: string) =>
  (await iam.getInstanceProfile({ InstanceProfileName: name })).InstanceProfile;

/** An instance profile with one role; its id is its name. */
export const iamInstanceProfile = declaredType<IAM>({
  type: 'aws_iam_instance_profile',
  framework: 'sdk-v2',
  label: 'IAM Instance Profile',
  client: (clients) => clients.iam(),
  gone: GONE,
  names: { name: 'InstanceProfileName', name_prefix: null, role: null, unique_id: 'InstanceProfileId' },
  validate: nameConflict,
  tags: {
    list: async (iam, state) => tagsOfKeyValues((await profileOf(iam, text(state, 'id')))?.Tags),
    set: (iam, state, tags) =>
      iam.tagInstanceProfile({ InstanceProfileName: text(state, 'id'), Tags: keyValues(tags) }),
    unset: (iam, state, keys) =>
      iam.untagInstanceProfile({ InstanceProfileName: text(state, 'id'), TagKeys: [...keys] }),
  },
  async create({ client, fields, context, tags, record }) {
    const InstanceProfileName = nameOrGenerated(fields, context);
    const Path = optionalText(fields, 'path');
    await client.createInstanceProfile({ InstanceProfileName, Path, Tags: keyValues(tags) });
    record({ id: InstanceProfileName });
    const RoleName = optionalText(fields, 'role');
    if (RoleName !== undefined) await client.addRoleToInstanceProfile({ InstanceProfileName, RoleName });
  },
  read: ({ client, fields }) => profileOf(client, text(fields, 'id')),
  also: (answer: NonNullable<Awaited<ReturnType<typeof profileOf>>>) => ({
    name_prefix: prefixOfName(answer.InstanceProfileName ?? ''),
    role: answer.Roles?.[0]?.RoleName ?? null,
  }),
  async update({ client, fields, prior }) {
    const InstanceProfileName = text(prior, 'id');
    const had = optionalText(prior, 'role');
    const RoleName = optionalText(fields, 'role');
    if (had !== undefined) await client.removeRoleFromInstanceProfile({ InstanceProfileName, RoleName: had });
    if (RoleName !== undefined) await client.addRoleToInstanceProfile({ InstanceProfileName, RoleName });
  },
  async delete({ client, fields }) {
    const InstanceProfileName = text(fields, 'id');
    const RoleName = optionalText(fields, 'role');
    if (RoleName !== undefined) await client.removeRoleFromInstanceProfile({ InstanceProfileName, RoleName });
    await client.deleteInstanceProfile({ InstanceProfileName });
  },
});
