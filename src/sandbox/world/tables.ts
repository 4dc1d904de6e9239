import type { AccountRecord, OrganizationRecord } from './records/account.ts';
import type { BucketRecord, ObjectRecord, UploadRecord } from './records/bucket.ts';
import type { ExecutionRecord } from './records/execution.ts';
import type { FaultRecord } from './records/fault.ts';
import type { InstanceProfileRecord, PolicyRecord, RoleRecord } from './records/identity.ts';
import type { MetaRecord } from './records/meta.ts';
import type {
  AccountRequestRecord,
  ControlAttachmentRecord,
  ControlPolicyRecord,
  UnitRecord,
} from './records/organization.ts';
import type { DefinitionRecord, PipelineRecord } from './records/pipeline.ts';
import type { EdgeRecord } from './records/lineage.ts';
import type { ResourceRecord } from './records/resource.ts';
import type { SessionRecord } from './records/session.ts';
import type { EventRecord } from './records/event.ts';
import type { MessageRecord } from './records/message.ts';
import type {
  AssociationRecord,
  InvitationRecord,
  PermissionRecord,
  PermissionWorkRecord,
  ShareRecord,
} from './records/share.ts';
import type { TimerRecord, TokenRecord } from './records/timer.ts';
import { Table } from './table.ts';

/** Everything the world knows. A new kind of record is a line here. */
export interface Tables {
  readonly meta: Table<MetaRecord>;
  /** By id. */
  readonly accounts: Table<AccountRecord>;
  /** By id. */
  readonly organizations: Table<OrganizationRecord>;
  /** Organizational units by id; indexes `organization` and `parent`. */
  readonly units: Table<UnitRecord>;
  /** Service control policies by id; index `organization`. */
  readonly controls: Table<ControlPolicyRecord>;
  /** By the id of the target; index `organization`. */
  readonly controlAttachments: Table<ControlAttachmentRecord>;
  /** By id; index `organization`. */
  readonly accountRequests: Table<AccountRequestRecord>;
  /** By ARN; index `owner`. */
  readonly shares: Table<ShareRecord>;
  /** By `associationKey`; indexes `share` and `entity`. */
  readonly associations: Table<AssociationRecord>;
  /** By ARN; indexes `receiver` and `share`. */
  readonly invitations: Table<InvitationRecord>;
  /** Customer managed ones by ARN; index `owner`. */
  readonly permissions: Table<PermissionRecord>;
  /** By id; index `owner`. */
  readonly permissionWorks: Table<PermissionWorkRecord>;
  /** By ARN; index `account`. */
  readonly pipelines: Table<PipelineRecord>;
  /** By digest. */
  readonly definitions: Table<DefinitionRecord>;
  /** By ARN; index `pipeline`, and `running` for the accounts' quota. */
  readonly executions: Table<ExecutionRecord>;
  /** By ARN; index `name` (`ACCOUNT/NAME`). */
  readonly roles: Table<RoleRecord>;
  /** By ARN; index `account`. */
  readonly policies: Table<PolicyRecord>;
  /** By ARN; index `account`. */
  readonly instanceProfiles: Table<InstanceProfileRecord>;
  /** By ARN; indexes `kind` (`KIND ACCOUNT REGION`) and `parent`. */
  readonly resources: Table<ResourceRecord>;
  /** By `edgeKey`; indexes `source` and `destination`. */
  readonly edges: Table<EdgeRecord>;
  /** Of Identity Center, by id; indexes `user` and `job`. */
  readonly sessions: Table<SessionRecord>;
  /** What CloudTrail tells, by event id; index `place` (`ACCOUNT REGION`). */
  readonly events: Table<EventRecord>;
  /** Of SQS, by id; index `queue`, by ARN. */
  readonly messages: Table<MessageRecord>;
  /** By id: rules that make calls go wrong. */
  readonly faults: Table<FaultRecord>;
  /** By name; index `account`. */
  readonly buckets: Table<BucketRecord>;
  /** By bucket, key and version; indexes `bucket` and `name` (`BUCKET/KEY`). */
  readonly objects: Table<ObjectRecord>;
  /** By id; index `bucket`. */
  readonly uploads: Table<UploadRecord>;
  readonly timers: Table<TimerRecord>;
  readonly tokens: Table<TokenRecord>;
}

export function createTables(): Tables {
  return {
    meta: new Table('meta'),
    accounts: new Table('accounts', { organization: (row) => row.organization }),
    organizations: new Table('organizations'),
    units: new Table('units', { organization: (row) => row.organization, parent: (row) => row.parent }),
    controls: new Table('controls', { organization: (row) => row.organization }),
    controlAttachments: new Table('controlAttachments', { organization: (row) => row.organization }),
    accountRequests: new Table('accountRequests', { organization: (row) => row.organization }),
    shares: new Table('shares', { owner: (row) => row.owner }),
    associations: new Table('associations', { share: (row) => row.share, entity: (row) => row.entity }),
    invitations: new Table('invitations', { receiver: (row) => row.receiver, share: (row) => row.share }),
    permissions: new Table('permissions', { owner: (row) => row.owner }),
    permissionWorks: new Table('permissionWorks', { owner: (row) => row.owner }),
    pipelines: new Table('pipelines', { account: (row) => row.account }),
    definitions: new Table('definitions'),
    executions: new Table('executions', {
      pipeline: (row) => row.pipeline,
      running: (row) => (row.status === 'Executing' || row.status === 'Stopping' ? row.account : null),
    }),
    roles: new Table('roles', { name: (row) => `${row.account}/${row.name}`, account: (row) => row.account }),
    policies: new Table('policies', { account: (row) => row.account }),
    instanceProfiles: new Table('instanceProfiles', { account: (row) => row.account }),
    resources: new Table('resources', {
      kind: (row) => `${row.kind} ${row.account} ${row.region}`,
      parent: (row) => row.parent,
    }),
    edges: new Table('edges', { source: (row) => row.source, destination: (row) => row.destination }),
    sessions: new Table('sessions', { user: (row) => row.user, job: (row) => row.job }),
    events: new Table('events', { place: (row) => `${row.account} ${row.region}` }),
    messages: new Table('messages', { queue: (row) => row.queue }),
    faults: new Table('faults'),
    buckets: new Table('buckets', { account: (row) => row.account }),
    objects: new Table('objects', { bucket: (row) => row.bucket, name: (row) => `${row.bucket}/${row.key}` }),
    uploads: new Table('uploads', { bucket: (row) => row.bucket }),
    timers: new Table('timers'),
    tokens: new Table('tokens'),
  };
}
