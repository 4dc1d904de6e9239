import type { CreatePermissionCommandInput, RAM } from '@aws-sdk/client-ram';

import { declaredType } from '../declared/declared-type.ts';
import { tagsOfList } from '../engine/tags.ts';
import { UNKNOWN_RESOURCE } from '../families/ram/shares.ts';
import { sameJson } from '../policies/same-json.ts';
import { text } from '../values/fields.ts';

/** A customer-managed permission, known by its ARN; it has no `id`. */
export const ramPermission = declaredType<RAM>({
  type: 'aws_ram_permission',
  framework: 'plugin-framework',
  label: 'RAM Permission',
  client: (clients) => clients.ram(),
  relearned: ['version', 'default_version', 'status'],
  gone: UNKNOWN_RESOURCE,
  casing: 'camel',
  names: { policy_template: 'permission' },
  equivalent: { policy_template: sameJson },
  tags: {
    list: async (ram, state) => {
      const { permission } = await ram.getPermission({ permissionArn: text(state, 'arn') });
      return tagsOfList((permission?.tags ?? []).map(({ key, value }) => ({ key, value })));
    },
    set: (ram, state, tags) =>
      ram.tagResource({
        resourceArn: text(state, 'arn'),
        tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      }),
    unset: (ram, state, keys) => ram.untagResource({ resourceArn: text(state, 'arn'), tagKeys: [...keys] }),
  },
  async create({ client, members, tags, context, record }) {
    const { name, resourceType, permission } = members<{ name: string; resourceType: string; permission: string }>();
    const input: CreatePermissionCommandInput = {
      name,
      resourceType,
      policyTemplate: permission,
      clientToken: context.uniqueId(),
      tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    };
    const answer = await client.createPermission(input);
    record({ arn: answer.permission?.arn ?? '' });
  },
  async read({ client, fields }) {
    const { permission } = await client.getPermission({ permissionArn: text(fields, 'arn') });
    return permission?.status === 'DELETED' || permission?.status === 'DELETING' ? undefined : permission;
  },
  async update({ client, fields, prior, context }) {
    const permissionArn = text(prior, 'arn');
    await makeRoom(client, permissionArn);
    await client.createPermissionVersion({
      permissionArn,
      policyTemplate: text(fields, 'policy_template'),
      clientToken: context.uniqueId(),
    });
  },
  delete: ({ client, fields, context }) =>
    client.deletePermission({ permissionArn: text(fields, 'arn'), clientToken: context.uniqueId() }),
  importId: (arn) => ({ arn }),
});

/** RAM keeps five versions: https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing-permissions.html */
const MAX_VERSIONS = 5;

async function makeRoom(ram: RAM, permissionArn: string): Promise<void> {
  const { permissions = [] } = await ram.listPermissionVersions({ permissionArn });
  if (permissions.length < MAX_VERSIONS) return;
  const [oldest] = permissions
    .filter((one) => one.defaultVersion !== true)
    .toSorted((left, right) => Number(left.version) - Number(right.version));
  if (oldest) await ram.deletePermissionVersion({ permissionArn, permissionVersion: Number(oldest.version) });
}
