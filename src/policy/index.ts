export type { Finding, Severity } from '../domain/finding.ts';
export type { Check, Hit, PlanContext } from './check.ts';
export { CHECKS } from './checks/index.ts';
export { checksMarkdown } from './checks-markdown.ts';
export { checkManifest, checkPlan } from './engine.ts';
export { sourceOf } from './source-of.ts';
