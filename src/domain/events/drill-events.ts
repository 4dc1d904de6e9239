import type { EventDocs } from './event-docs.ts';

export interface DrillEvents {
  'drill.started': { readonly drill: string; readonly scene: readonly string[] };
  'drill.scored': DrillCheck;
  'drill.finished': {
    readonly drill: string;
    readonly ok: boolean;
    readonly score: number;
    readonly containMs: number;
    readonly lastStopMs: number | null;
    readonly missed: readonly string[];
  };
}

export interface DrillCheck {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

export const drillEventDocs: EventDocs<DrillEvents> = {
  'drill.started': {
    summary: 'the scene of a drill is set',
    fields: { drill: 'its name', scene: 'what has happened, a sentence each' },
  },
  'drill.scored': {
    summary: 'one thing that the drill asks for was looked at, in the sandbox itself',
    fields: { what: 'in words', ok: 'whether it is so', detail: 'what was seen' },
  },
  'drill.finished': {
    summary: 'a drill is over, and its faults are taken away',
    fields: {
      drill: 'its name',
      ok: 'true when nothing was missed',
      score: 'of 100',
      containMs: 'milliseconds from the start to the end of the containment',
      lastStopMs: 'milliseconds until the last call that stopped a job was answered, null when none was stopped',
      missed: 'what was not so',
    },
  },
};
