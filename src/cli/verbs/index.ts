import type { VerbFile } from './verb.ts';

/**
 * In the order of `--help`; to add one: a file beside this one and a line here. Each is loaded when it is called, or when
 * help names them all, since what one verb needs would otherwise delay every other one.
 */
export const VERBS = {
  init: async () => (await import('./init.ts')).init,
  check: async () => (await import('./check.ts')).check,
  synth: async () => (await import('./synth.ts')).synth,
  plan: async () => (await import('./plan.ts')).plan,
  apply: async () => (await import('./apply.ts')).apply,
  attach: async () => (await import('./attach.ts')).attach,
  resume: async () => (await import('./resume.ts')).resume,
  unlock: async () => (await import('./unlock.ts')).unlock,
  drift: async () => (await import('./drift.ts')).drift,
  import: async () => (await import('./import.ts')).importVerb,
  destroy: async () => (await import('./destroy.ts')).destroy,
  shares: async () => (await import('./shares.ts')).shares,
  invitations: async () => (await import('./invitations.ts')).invitations,
  executions: async () => (await import('./executions.ts')).executions,
  lineage: async () => (await import('./lineage.ts')).lineage,
  sessions: async () => (await import('./sessions.ts')).sessions,
  audit: async () => (await import('./audit.ts')).audit,
  journal: async () => (await import('./journal.ts')).journal,
  doctor: async () => (await import('./doctor.ts')).doctor,
  sandbox: async () => (await import('./sandbox.ts')).sandbox,
  demo: async () => (await import('./demo.ts')).demo,
  drill: async () => (await import('./drill.ts')).drill,
} as const satisfies Readonly<Record<string, () => Promise<VerbFile>>>;
