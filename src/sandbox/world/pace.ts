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
  /** Until a domain, profile, space or app of Studio is there or gone. */
  readonly studio: number;
  /** Run of a training or processing job that names no duration of its own. */
  readonly jobRun: number;
  /** From the end of a session to the failure of the job that ran under it: AWS says within 15 minutes. */
  readonly revoke: number;
  /** Until CloudTrail tells of a call. */
  readonly trail: number;
}

export type PaceName = 'quick' | 'realistic';

/** `quick` settles within one second and lets a person watch, stop and retry an execution; `realistic` is AWS-like. */
export const PACES: Readonly<Record<PaceName, Pace>> = {
  quick: {
    settle: 100,
    stepStart: 400,
    stepRun: [1_600, 3_000],
    stop: 600,
    studio: 300,
    jobRun: 4_000,
    revoke: 1_000,
    trail: 100,
  },
  realistic: {
    settle: 45_000,
    stepStart: 90_000,
    stepRun: [120_000, 900_000],
    stop: 45_000,
    studio: 90_000,
    jobRun: 1_800_000,
    revoke: 600_000,
    trail: 300_000,
  },
};
