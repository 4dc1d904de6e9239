import type { AccountReach } from '../domain/account-reach.ts';
import type { CallUsage } from '../domain/call-usage.ts';
import type { Problem } from '../domain/errors.ts';
import type { ExecutionDifference } from '../domain/events/execution-events.ts';
import type { RunVerb } from '../domain/events/run-events.ts';
import type { DefinedStep } from '../domain/execution-graph.ts';
import type { ExecutionGrid } from '../domain/execution-grid.ts';
import type { Execution, ExecutionStep, Pipeline, PipelineParameter } from '../domain/execution.ts';
import type { Finding } from '../domain/finding.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import type { OwnEntity } from '../domain/events/lineage-events.ts';
import type { LineageGraph } from '../domain/lineage/graph.ts';
import type { GroupReport } from '../domain/lineage/group-policy.ts';
import type { ChangeAction, Exposure, PlannedChange, PlanSummary } from '../domain/plan.ts';
import type { AuditedCall } from '../domain/sessions/audited-call.ts';
import type { BackgroundSession } from '../domain/sessions/background-session.ts';
import type { PersonalApp } from '../domain/sessions/personal-app.ts';
import type { HistoryReach, SessionGap } from '../domain/sessions/session-board.ts';
import type { Invitation, ShareRow } from '../domain/share.ts';
import { Table } from './table.ts';

/** What every face that shows state renders; changed by events alone, so that replaying them gives the same screen. */
export interface State {
  readonly runs: ReadonlyMap<string, RunState>;
  /** The run that the operator is looking at: the newest. */
  readonly currentRun: string | null;
  /** Key: `shareArn or share name` + principal. */
  readonly shares: ReadonlyMap<string, ShareRow>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly pipelines: ReadonlyMap<string, Pipeline>;
  readonly executions: Table<string, ExecutionState>;
  /** When somebody left last, as this machine remembers: what changed since is marked. Null: nobody has, or it is not known. */
  readonly leftAt: string | null;
  /** Runs by steps of a pipeline, as they were asked for; by its ARN. */
  readonly grids: ReadonlyMap<string, GridState>;
  /** The two executions that were compared last. */
  readonly comparison: {
    readonly left: string;
    readonly right: string;
    readonly differences: readonly ExecutionDifference[];
  } | null;
  /** What was asked; key: account + service. */
  readonly calls: ReadonlyMap<string, CallUsage>;
  /** The question of an MFA device that waits for its code. */
  readonly mfa: { readonly account: string; readonly profile: string | null; readonly device: string } | null;
  /** Nothing is polled until somebody goes on. */
  readonly paused: boolean;
  /** How each account answered last; key: account + Region. */
  readonly reaches: ReadonlyMap<string, ReachState>;
  readonly findings: readonly Finding[];
  /** By ARN of the job, in the order of their urgency. */
  readonly sessions: ReadonlyMap<string, BackgroundSession>;
  /** Key: account, domain, app. */
  readonly apps: ReadonlyMap<string, PersonalApp>;
  /** Calls on behalf of people, newest first, by id of the event. */
  readonly audit: ReadonlyMap<string, AuditedCall>;
  readonly auditBoard: AuditBoardState | null;
  /** Null until a board was read. */
  readonly sessionBoard: SessionBoardState | null;
  readonly journal: ReadonlyMap<number, JournalEntry>;
  /** The lineage that was asked for last; null before. */
  readonly lineage: LineageState | null;
  /** The newest entities of the accounts, by ARN. */
  readonly lineageEntities: ReadonlyMap<string, OwnEntity>;
  readonly lineageGroups: ReadonlyMap<string, GroupReport>;
  /** When a list was read last, ISO 8601: `shares`, `journal`. */
  readonly readAt: ReadonlyMap<string, string>;
  /** Newest last, bounded. */
  readonly notices: readonly Notice[];
}

export interface RunState {
  readonly id: string;
  readonly verb: RunVerb;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly bundle: string | null;
  readonly summary: PlanSummary | null;
  readonly stacks: ReadonlyMap<string, StackState>;
  readonly exposures: readonly Exposure[];
  readonly drift: readonly {
    readonly stack: string;
    readonly share: string | null;
    readonly address: string;
    readonly detail: string;
  }[];
  readonly interrupts: number;
}

export type StackPhase =
  'waiting' | 'planning' | 'planned' | 'deferred' | 'applying' | 'applied' | 'skipped' | 'failed';

export interface StackState {
  readonly name: string;
  readonly phase: StackPhase;
  readonly account: string | null;
  readonly summary: PlanSummary | null;
  readonly changes: readonly PlannedChange[];
  readonly needs: readonly string[];
  readonly problems: readonly Problem[];
  /** Progress of the apply, by address. */
  readonly resources: ReadonlyMap<string, ResourceState>;
}

export interface ResourceState {
  readonly address: string;
  readonly action: ChangeAction;
  readonly status: 'applying' | 'applied' | 'failed';
  readonly elapsedMs: number;
  readonly startedAt: string;
}

export interface ExecutionState {
  readonly execution: Execution;
  /** Null until somebody looked inside. */
  readonly steps: readonly ExecutionStep[] | null;
  readonly parameters: readonly PipelineParameter[];
  readonly pending: readonly string[];
  /** Its definition, once somebody looked inside. */
  readonly graph?: readonly DefinedStep[];
  /** Its status when somebody left last; absent: it was not seen then. */
  readonly leftAs?: string;
  /** What it was when somebody left last, where that is not what it is now; `new`: it was not there. */
  readonly news?: string;
  /** When AWS last said so, ISO 8601. */
  readonly seenAt: string;
}

export interface GridState {
  readonly grid: ExecutionGrid;
  /** ISO 8601. */
  readonly seenAt: string;
}

export interface ReachState {
  readonly reach: AccountReach;
  /** When it was asked, ISO 8601. */
  readonly askedAt: string;
  /** When it last answered in full, ISO 8601; null: not since the start. */
  readonly answeredAt: string | null;
}

/** A lineage, and when it was asked for. */
export interface LineageState {
  readonly graph: LineageGraph;
  /** ISO 8601. */
  readonly seenAt: string;
}

export interface AuditBoardState {
  readonly since: string;
  readonly readAt: string;
  readonly gaps: readonly SessionGap[];
  readonly histories: readonly HistoryReach[];
}

export interface SessionBoardState {
  readonly from: 'cached' | 'live';
  readonly readAt: string;
  readonly gaps: readonly SessionGap[];
  readonly histories: readonly HistoryReach[];
  readonly sessionsConsole: string;
  readonly durationConsole: string;
}

export interface Notice {
  readonly at: string;
  readonly tone: 'info' | 'warning' | 'error';
  readonly message: string;
}

export const INITIAL_STATE: State = {
  runs: new Map(),
  currentRun: null,
  shares: new Map(),
  invitations: new Map(),
  pipelines: new Map(),
  executions: Table.empty(),
  leftAt: null,
  grids: new Map(),
  comparison: null,
  calls: new Map(),
  mfa: null,
  paused: false,
  reaches: new Map(),
  findings: [],
  sessions: new Map(),
  apps: new Map(),
  sessionBoard: null,
  audit: new Map(),
  auditBoard: null,
  journal: new Map(),
  lineage: null,
  lineageEntities: new Map(),
  lineageGroups: new Map(),
  readAt: new Map(),
  notices: [],
};
