export type { Finding, Severity } from '../domain/finding.ts';
export type {
  Check,
  DomainContent,
  Hit,
  PlanContext,
  PlanFacts,
  ProviderSchema,
  SchemaBlock,
  SourceFile,
  SuppressionContext,
  SynthContext,
} from './check.ts';
export { CHECKS } from './checks/index.ts';
export { checksMarkdown } from './checks-markdown.ts';
export { isIncident, undoings, type GuardedPolicy } from './containments.ts';
export { checkManifest, checkPlan, checkPolicies, checkSynthesis } from './engine.ts';
export { checkOfRule } from './policy-rules.ts';
export { sourceOf } from './source-of.ts';
