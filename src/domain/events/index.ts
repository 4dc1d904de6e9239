import { accountEventDocs, type AccountEvents } from './account-events.ts';
import { auditEventDocs, type AuditEvents } from './audit-events.ts';
import { checkEventDocs, type CheckEvents } from './check-events.ts';
import { commandEventDocs, type CommandEvents } from './command-events.ts';
import { containmentEventDocs, type ContainmentEvents } from './containment-events.ts';
import { drillEventDocs, type DrillEvents } from './drill-events.ts';
import type { EventDoc } from './event-docs.ts';
import { executionEventDocs, type ExecutionEvents } from './execution-events.ts';
import { historyEventDocs, type HistoryEvents } from './history-events.ts';
import { importEventDocs, type ImportEvents } from './import-events.ts';
import { lineageEventDocs, type LineageEvents } from './lineage-events.ts';
import { runEventDocs, type RunEvents } from './run-events.ts';
import { sandboxEventDocs, type SandboxEvents } from './sandbox-events.ts';
import { sessionEventDocs, type SessionEvents } from './session-events.ts';
import { shareEventDocs, type ShareEvents } from './share-events.ts';
import { studioEventDocs, type StudioEvents } from './studio-events.ts';

export type EventMap = AccountEvents &
  CheckEvents &
  CommandEvents &
  ContainmentEvents &
  DrillEvents &
  ExecutionEvents &
  HistoryEvents &
  ImportEvents &
  LineageEvents &
  RunEvents &
  SandboxEvents &
  AuditEvents &
  SessionEvents &
  ShareEvents &
  StudioEvents;
export type EventType = keyof EventMap;

/** What an emitter says; the time is stamped in `src/app`. */
export type EventBody = { [Type in EventType]: { readonly type: Type } & EventMap[Type] }[EventType];

/** Past tense, dotted, plain data: no functions, no class instances, no secrets. `at` is ISO 8601. */
export type AppEvent = EventBody & { readonly at: string };

export type Emit = (event: EventBody) => void;

/** `type` and `at` come first, so that a line of NDJSON reads well. */
export function stamped(body: EventBody, now: Date): AppEvent {
  const { type, ...rest } = body;
  return { type, at: now.toISOString(), ...rest } as AppEvent;
}

export const EVENT_DOCS: { readonly [Type in EventType]: EventDoc<EventMap[Type]> } = {
  ...accountEventDocs,
  ...auditEventDocs,
  ...checkEventDocs,
  ...commandEventDocs,
  ...containmentEventDocs,
  ...drillEventDocs,
  ...executionEventDocs,
  ...historyEventDocs,
  ...importEventDocs,
  ...lineageEventDocs,
  ...runEventDocs,
  ...sandboxEventDocs,
  ...sessionEventDocs,
  ...shareEventDocs,
  ...studioEventDocs,
};
