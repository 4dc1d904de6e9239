import * as z from 'zod/mini';
import { RULES } from '../rules/index.ts';
import type { RuleName } from '../rules/index.ts';

/** Text by a rule; the rule's name travels in the message, where `shape-problems.ts` looks it up. */
export const text = (rule: RuleName, description: string) =>
  z
    .string({ error: rule })
    .check(z.regex(RULES[rule].pattern, { error: rule }))
    .register(z.globalRegistry, { description });

export const described = <T extends z.ZodMiniType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

/** At least one text by a rule. */
export const texts = (rule: RuleName, item: string, description: string) =>
  described(z.array(text(rule, item)).check(z.minLength(1)), description);

export const flag = (description: string) => z.optional(described(z.boolean(), description));

export const tags = (of: string) =>
  z.optional(described(z.record(text('tagKey', 'tag key'), text('tagValue', 'tag value')), `tags of ${of}`));
