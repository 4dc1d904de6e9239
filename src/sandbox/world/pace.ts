/** How fast things happen by themselves, in milliseconds of sandbox time. */
export interface Pace {
  /** Until an association or a deletion has settled and is visible. */
  readonly settle: number;
  /** Until a step leaves `Starting`. */
  readonly stepStart: number;
  /** Shortest and longest run of a step that names no duration of its own. */
  readonly stepRun: readonly [number, number];
  /** Until a stopping execution has stopped. */
  readonly stop: number;
}

export type PaceName = 'quick' | 'realistic';

/** `quick` settles within one second and lets a person watch, stop and retry an execution; `realistic` is AWS-like. */
export const PACES: Readonly<Record<PaceName, Pace>> = {
  quick: { settle: 100, stepStart: 400, stepRun: [1_600, 3_000], stop: 600 },
  realistic: { settle: 45_000, stepStart: 90_000, stepRun: [120_000, 900_000], stop: 45_000 },
};
