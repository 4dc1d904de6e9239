import type { Organizations } from '@aws-sdk/client-organizations';

import { allPages } from '../aws/all-pages.ts';
import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import { flag, text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const which = (fields: Fields) => ({ PolicyId: text(fields, 'policy_id'), TargetId: text(fields, 'target_id') });

/** A policy attached to the root, an organizational unit or an account; its id is `TARGET:POLICY`. */
export const organizationsPolicyAttachment = declaredType<Organizations>({
  type: 'aws_organizations_policy_attachment',
  framework: 'sdk-v2',
  label: 'Organizations Policy Attachment',
  client: (clients) => clients.organizations(),
  gone: ['PolicyNotFoundException', 'PolicyNotAttachedException', 'TargetNotFoundException'],
  names: { skip_destroy: null },
  async create({ client, fields, record }) {
    await client.attachPolicy(which(fields));
    record({ id: `${text(fields, 'target_id')}:${text(fields, 'policy_id')}` });
  },
  async read({ client, fields }) {
    const { PolicyId, TargetId } = which(fields);
    const targets = await allPages(async (NextToken) => {
      const page = await client.listTargetsForPolicy({ PolicyId, NextToken });
      return { items: page.Targets, next: page.NextToken };
    });
    return targets.some((one) => one.TargetId === TargetId) ? { PolicyId, TargetId } : undefined;
  },
  // Only what happens at its end can change in place, and that is the state's alone.
  update: () => Promise.resolve(),
  async delete({ client, fields }) {
    if (!flag(fields, 'skip_destroy')) await client.detachPolicy(which(fields));
  },
  importId: idParts(':', 'target_id', 'policy_id'),
});
