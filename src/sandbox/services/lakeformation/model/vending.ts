import type { Permission } from '@aws-sdk/client-lakeformation';
import type { Arn } from '../../../../domain/arn.ts';
import { ConditionKeys } from '../../../access/condition-keys.ts';
import { evaluateResource } from '../../../access/evaluate.ts';
import { statementsOf } from '../../../access/policy.ts';
import type { Call } from '../../../operation.ts';
import type { RoleRecord } from '../../../world/records/identity.ts';
import { tables, type KeptTable } from '../../glue/model/glue.ts';
import { groupsOfCaller } from '../../s3-control/model/directory.ts';
import { integrationArn, integrations } from './identity-center.ts';
import { fail } from './lake-formation.ts';
import { permissions, type PermissionKept } from './permissions.ts';
import { registered } from './registered.ts';

/** A table of the catalog by the ARN that Glue gives it. */
export const tableAt = (call: Call, arn = ''): KeptTable =>
  tables.find(call, arn) ?? fail('EntityNotFoundException', `Table ${arn} is not found.`);

/** What Lake Formation knows the caller as: its role, and once it is integrated the person and that person's groups. */
function principalsOf(call: Call): readonly string[] {
  const { caller } = call;
  const own = [caller.arn, ...(caller.session?.role ? [caller.session.role] : [])];
  const person = caller.onBehalfOf;
  if (!person || !integrations.find(call, integrationArn(call))) return own;
  const of = (kind: string, id: string): string => `arn:aws:identitystore:::${kind}/${id}`;
  return [...own, of('user', person.userId), ...groupsOfCaller(call).map((id) => of('group', id))];
}

/** The caller's entries about a table: about it, its columns, or all tables of its database. */
export function entriesOf(call: Call, table: KeptTable): PermissionKept[] {
  const principals = principalsOf(call);
  const database = table.parent?.split('/').at(-1) ?? '';
  const isIt = (of: { readonly DatabaseName?: string | undefined; readonly Name?: string | undefined }): boolean =>
    of.DatabaseName?.toLowerCase() === database && (of.Name === undefined || of.Name.toLowerCase() === table.name);
  return permissions
    .of(call.world, table.account, table.region)
    .filter(({ body }) => principals.includes(body.principal))
    .filter(({ body: { resource } }) => [resource.Table, resource.TableWithColumns].some((one) => one && isIt(one)));
}

/** Whether the entries together give all that is asked. */
export const grant = (entries: readonly PermissionKept[], asked: readonly Permission[]): boolean => {
  const given = new Set(entries.flatMap(({ body }) => body.permissions));
  return given.has('ALL') || asked.every((one) => given.has(one));
};

/** The role of the registered location that the table lies in, when Lake Formation is let take it. */
export function roleFor(call: Call, table: KeptTable, location: string): RoleRecord {
  const path = `arn:aws:s3:::${location.replace(/^s3:\/\//, '')}`;
  const [place] = registered
    .of(call.world, table.account, table.region)
    .filter(({ body: { ResourceArn = '' } }) => isBelow(path, ResourceArn))
    .sort((a, b) => b.name.length - a.name.length);
  if (!place) return fail('EntityNotFoundException', `No registered location holds ${location}.`);
  const role = call.world.tables.roles.get(place.body.RoleArn ?? '');
  return role && isTrusting(role)
    ? role
    : fail('AccessDeniedException', `Lake Formation cannot assume ${place.body.RoleArn}.`);
}

const isBelow = (path: Arn, place: Arn): boolean => path === place || path.startsWith(`${place.replace(/\/$/, '')}/`);

const isTrusting = ({ arn, account, trust }: RoleRecord): boolean =>
  evaluateResource(statementsOf(trust), {
    action: 'sts:AssumeRole',
    resource: arn,
    keys: new ConditionKeys({ 'aws:SourceAccount': account }),
    asker: { service: 'lakeformation.amazonaws.com' },
  }) === 'self';
