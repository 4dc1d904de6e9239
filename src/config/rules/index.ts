import { ACCOUNT_RULES } from './accounts.ts';
import { EVENT_FEED_RULES } from './event-feeds.ts';
import { GUARDRAIL_RULES } from './guardrails.ts';
import { SHARE_RULES } from './shares.ts';
import { STUDIO_RULES } from './studios.ts';

/** The rules of the manifest; the schema names them, `shape-problems.ts` turns them into messages. */
export const RULES = {
  ...ACCOUNT_RULES,
  ...SHARE_RULES,
  ...STUDIO_RULES,
  ...GUARDRAIL_RULES,
  ...EVENT_FEED_RULES,
} as const;

export type RuleName = keyof typeof RULES;
