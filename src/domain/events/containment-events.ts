import type { Arn, Region } from '../arn.ts';
import type { Containment, ContainedPerson, StandingContainment } from '../containment/containment.ts';
import type { ContainmentPlan } from '../containment/plan.ts';
import type { StepKind, StepState } from '../containment/step.ts';
import type { ContainmentFact, ContainmentResult } from '../containment/verdict.ts';
import type { EventDocs } from './event-docs.ts';

export interface ContainmentEvents {
  'containment.previewed': {
    /** Null: everybody who acts through the role. */
    readonly person: ContainedPerson | null;
    readonly role: Arn | null;
    readonly steps: readonly PreviewedStep[];
    readonly lingers: ContainmentPlan['lingers'];
    readonly coverage: ContainmentPlan['coverage'];
    readonly notes: readonly string[];
    readonly open: readonly string[];
    /** Of an earlier one that stands or was cut; null: a new one begins. */
    readonly continues: string | null;
    readonly readAt: string;
  };
  'containment.begun': { readonly containment: Containment; readonly steps: number };
  'containment.slowed': {
    readonly id: string;
    readonly account: string;
    readonly alias: string | null;
    readonly operation: string;
    readonly waitMs: number;
  };
  'containment.step-changed': PreviewedStep & {
    readonly id: string;
    readonly state: StepState;
    readonly detail: string | null;
    readonly until: string | null;
  };
  'containment.verified': { readonly id: string; readonly facts: readonly ContainmentFact[] };
  'containment.finished': {
    readonly containment: Containment;
    readonly result: ContainmentResult;
    readonly until: string | null;
    readonly why: readonly string[];
    readonly lastStopMs: number | null;
    readonly console: string | null;
  };
  'containment.found': StandingContainment & {
    readonly places: readonly string[];
    readonly recorded: boolean;
  };
  'containments.found': { readonly count: number };
  'release.previewed': {
    readonly id: string;
    readonly userName: string | null;
    readonly role: Arn | null;
    readonly undoes: readonly string[];
    readonly cannot: readonly string[];
    readonly notes: readonly string[];
  };
  'release.step-changed': {
    readonly id: string;
    readonly what: string;
    readonly state: 'done' | 'failed';
    readonly detail: string | null;
  };
  'containment.released': {
    readonly id: string;
    readonly ok: boolean;
    readonly failed: readonly string[];
    readonly cannot: readonly string[];
  };
}

export interface PreviewedStep {
  readonly key: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly account: string;
  readonly alias: string | null;
  readonly region: Region;
}

const step = {
  key: 'the same for this step in every run',
  kind: 'deny-in-organization, deny-in-role, stop-job, delete-app, unassign, disable-sessions, revoke-grant, …',
  title: 'what it does, in words',
  account: 'account id',
  alias: 'its alias in the manifest, or null',
  region: 'in which it is done',
};
const id = 'of the containment; also in the Sid of the statements that deny';
const role = 'ARN of the role that is cut off, whoever acts through it; null: a person is';
const containment =
  'id, person or role, issuedBefore (of a role: which sessions are denied), reason, ticket, startedAt, until';

export const containmentEventDocs: EventDocs<ContainmentEvents> = {
  'containment.previewed': {
    summary: 'what a containment would do, what lingers all the same, and what the denial does not reach',
    fields: {
      person: 'userId, userName, displayName, status, directory (account, region, instance, identityStoreId), or null',
      role,
      steps: 'in their order: key, kind, title, account, alias, region',
      lingers: 'what, forMs (null: nobody knows), source',
      coverage: 'by account: by (organization, roles, nothing), roles, why, active',
      notes: 'what one should know before saying yes',
      open: 'what makes it no containment: where nothing can be denied or looked at',
      continues: 'id of an earlier containment of the person that goes on, or null',
      readAt: 'when what it rests on was read',
    },
  },
  'containment.begun': {
    summary: 'a containment was agreed to and begins',
    fields: { containment, steps: 'how many steps it has' },
  },
  'containment.slowed': {
    summary: 'AWS throttles or cannot answer, and it is waited before the next attempt',
    fields: { id, account: 'account id', alias: step.alias, operation: 'the call', waitMs: 'milliseconds' },
  },
  'containment.step-changed': {
    summary: 'a step of a containment came to something',
    fields: {
      ...step,
      id,
      state: 'waiting, done, failed, needs-console, lingers, skipped, replaced (other steps did what it was for)',
      detail: 'what was seen, or why it failed',
      until: 'until when it lingers, null where that is not known',
    },
  },
  'containment.verified': {
    summary: 'which facts prove a containment, and what cannot be proved',
    fields: { id, facts: 'fact, proof (proved, assumed, cannot be proved), source, at' },
  },
  'containment.finished': {
    summary: 'a containment ended',
    fields: {
      containment,
      result: 'contained, lingering or not-contained',
      until: 'the latest known end of what lingers',
      why: 'why it is not contained, or what lingers without a known end',
      lastStopMs: 'milliseconds from the start to the answer of the last call that stopped a job; null when none ran',
      console: 'the page on which to end sessions by hand; null: of a role',
    },
  },
  'containment.found': {
    summary: 'a containment that stands in a policy of AWS or in a record of this machine',
    fields: {
      id,
      userId: 'of Identity Center; null: a role is cut off',
      userName: 'null when it is not known',
      role,
      ticket: 'null without one',
      startedAt: 'null when no record says so',
      until: 'when it ends by itself, null: never',
      inForce: 'whether it denies now',
      places: 'policies that carry it',
      recorded: 'whether this machine has its record',
    },
  },
  'containments.found': { summary: 'the last of them was told', fields: { count: 'how many' } },
  'release.previewed': {
    summary: 'what a release would undo, and what it cannot',
    fields: {
      id,
      userName: 'null when it is not known',
      role,
      undoes: 'in words',
      cannot: 'what stays as it is, and what to do about it',
      notes: 'what one should know first',
    },
  },
  'release.step-changed': {
    summary: 'a part of a containment was undone, or could not be',
    fields: { id, what: 'in words', state: 'done or failed', detail: 'why it failed, or null' },
  },
  'containment.released': {
    summary: 'a containment was released',
    fields: { id, ok: 'false when something failed', failed: 'what', cannot: 'what cannot be undone' },
  },
};
