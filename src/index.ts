/** The package's door: the words of the events, the manifest and the errors that every face speaks. */
export { EVENT_DOCS } from './domain/events/index.ts';
export type { AppEvent, EventBody, EventMap, EventType } from './domain/events/index.ts';
export { problemsOf, SagelaneError } from './domain/errors.ts';
export type { Problem, SourcePoint } from './domain/errors.ts';
export { SEVERITIES } from './domain/finding.ts';
export type { Finding, Severity } from './domain/finding.ts';
export type { Manifest } from './domain/manifest.ts';
export type { Exposure, PlanSummary, StackPlan } from './domain/plan.ts';
