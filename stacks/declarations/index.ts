import type { Manifest } from '../../src/domain/manifest.ts';
import type { AccountStacks } from '../account-stacks.ts';

/** A kind of declaration that becomes constructs. */
interface Declaration {
  readonly isIn: (manifest: Manifest) => boolean;
  /** Loaded when it is declared only: the bindings of what is not would take longer than the synthesis of what is. */
  readonly load: () => Promise<(stacks: AccountStacks) => void>;
}

/** Every kind; to add one: a file beside this one, and an entry here. */
export const DECLARATIONS: readonly Declaration[] = [
  { isIn: ({ shares }) => shares.length > 0, load: async () => (await import('./shares.ts')).addShares },
  {
    isIn: ({ consumerRoles }) => consumerRoles.length > 0,
    load: async () => (await import('./consumer-roles.ts')).addConsumerRoles,
  },
  { isIn: ({ studios }) => studios.length > 0, load: async () => (await import('./studios.ts')).addStudios },
  {
    isIn: ({ guardrails }) => guardrails?.containment !== undefined,
    load: async () => (await import('./containment.ts')).addContainment,
  },
  { isIn: ({ audit }) => audit !== undefined, load: async () => (await import('./audit.ts')).addAudit },
  { isIn: ({ onCall }) => onCall !== undefined, load: async () => (await import('./on-call.ts')).addOnCall },
  {
    isIn: ({ eventFeeds = [] }) => eventFeeds.length > 0,
    load: async () => (await import('./event-feeds.ts')).addEventFeeds,
  },
];
