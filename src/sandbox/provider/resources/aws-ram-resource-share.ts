import type { RAM } from '@aws-sdk/client-ram';

import { allPages } from '../aws/all-pages.ts';
import { attempt, unlessGone } from '../aws/aws-fault.ts';
import { ProviderFault } from '../engine/fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { desiredTags, tagChanges, tagsInState, tagsOfList } from '../engine/tags.ts';
import { waitFor } from '../engine/wait.ts';
import { blocks, flag, text, texts } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';
import { UNKNOWN_RESOURCE, findShare } from '../families/ram/shares.ts';

const TIMEOUT = 5 * 60_000;

/** A RAM resource share. Changing its permissions replaces it, as in the genuine provider. */
export const ramResourceShare: ResourceType = {
  type: 'aws_ram_resource_share',
  framework: 'sdk-v2',
  async create(planned, context) {
    const { clients, clock, settings, signal } = context;
    const ram = await clients.ram();
    const name = text(planned, 'name');
    const permissionArns = texts(planned, 'permission_arns');
    const answer = await attempt(
      `creating RAM Resource Share (${name})`,
      () =>
        ram.createResourceShare({
          name,
          allowExternalPrincipals: flag(planned, 'allow_external_principals'),
          ...(permissionArns.length > 0 && { permissionArns }),
          ...shareConfiguration(planned),
          tags: Object.entries(desiredTags(planned, settings)).map(([key, value]) => ({ key, value })),
        }),
      ['name'],
    );
    const arn = answer.resourceShare?.resourceShareArn ?? '';
    context.record({ id: arn, arn });
    await waitFor(
      async () => {
        const share = await findShare(ram, 'SELF', arn);
        if (share?.status === 'FAILED') {
          throw new ProviderFault(
            `creating RAM Resource Share (${name}) failed: ${share.statusMessage ?? 'no reason given'}`,
          );
        }
        return share?.status === 'ACTIVE' ? true : undefined;
      },
      {
        what: `RAM Resource Share (${arn}) to become ACTIVE`,
        timeoutMs: context.timeout('create', TIMEOUT),
        clock,
        signal,
      },
    );
  },
  async read(state, { clients, settings }) {
    const ram = await clients.ram();
    const arn = text(state, 'id');
    const share = await findShare(ram, 'SELF', arn);
    if (!share) return null;
    const permissionArns = await sharePermissions(ram, arn);
    if (permissionArns === undefined) return null;
    const retain = share.resourceShareConfiguration?.retainSharingOnAccountLeaveOrganization;
    const configured = blocks(state, 'resource_share_configuration').length > 0;
    return {
      arn,
      name: share.name ?? null,
      allow_external_principals: share.allowExternalPrincipals ?? false,
      permission_arns: permissionArns,
      ...(configured &&
        retain !== undefined && {
          resource_share_configuration: [{ retain_sharing_on_account_leave_organization: retain }],
        }),
      ...tagsInState(tagsOfList((share.tags ?? []).map(({ key, value }) => ({ key, value }))), state, settings),
    };
  },
  async update(planned, prior, { clients, settings }) {
    const ram = await clients.ram();
    const arn = text(prior, 'id');
    const { set, unset } = tagChanges(planned, prior, settings);
    const doing = `updating RAM Resource Share (${arn})`;
    if (unset.length > 0) {
      await attempt(doing, () => ram.untagResource({ resourceShareArn: arn, tagKeys: [...unset] }), ['tags']);
    }
    const added = Object.entries(set).map(([key, value]) => ({ key, value }));
    if (added.length > 0) await attempt(doing, () => ram.tagResource({ resourceShareArn: arn, tags: added }), ['tags']);
    const renamed = planned['name'] !== prior['name'];
    if (renamed || planned['allow_external_principals'] !== prior['allow_external_principals']) {
      await attempt(
        doing,
        () =>
          ram.updateResourceShare({
            resourceShareArn: arn,
            name: text(planned, 'name'),
            allowExternalPrincipals: flag(planned, 'allow_external_principals'),
          }),
        [renamed ? 'name' : 'allow_external_principals'],
      );
    }
  },
  async delete(prior, context) {
    const ram = await context.clients.ram();
    const arn = text(prior, 'id');
    const answer = await unlessGone(UNKNOWN_RESOURCE, `deleting RAM Resource Share (${arn})`, () =>
      ram.deleteResourceShare({ resourceShareArn: arn }),
    );
    if (answer === undefined) return;
    await waitFor(async () => ((await findShare(ram, 'SELF', arn)) === undefined ? true : undefined), {
      what: `RAM Resource Share (${arn}) to be deleted`,
      timeoutMs: context.timeout('delete', TIMEOUT),
      clock: context.clock,
      signal: context.signal,
    });
  },
};

const sharePermissions = (ram: RAM, arn: string): Promise<string[] | undefined> =>
  unlessGone(UNKNOWN_RESOURCE, `reading RAM Resource Share (${arn}) permissions`, async () => {
    const permissions = await allPages(async (nextToken) => {
      const page = await ram.listResourceSharePermissions({ resourceShareArn: arn, nextToken });
      return { items: page.permissions, next: page.nextToken };
    });
    return permissions.flatMap((one) => (one.arn === undefined ? [] : [one.arn]));
  });

function shareConfiguration(planned: Fields): {
  resourceShareConfiguration?: { retainSharingOnAccountLeaveOrganization: boolean };
} {
  const [block] = blocks(planned, 'resource_share_configuration');
  const retain = block?.['retain_sharing_on_account_leave_organization'];
  return typeof retain === 'boolean'
    ? { resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: retain } }
    : {};
}
