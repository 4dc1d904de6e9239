import type { CommandContext } from '../../../commands/engine/context.ts';
import { isAccountId, type AccountId } from '../../../domain/arn.ts';
import { parseDuration } from '../../../domain/duration.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { LINEAGE_KINDS, type LineageKind } from '../../../domain/lineage/entity.ts';

export const repeated = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function kinds(text: string, before: readonly LineageKind[] = []): readonly LineageKind[] {
  const kind = (LINEAGE_KINDS as Readonly<Record<string, LineageKind>>)[text.toLowerCase()];
  if (kind) return [...before, kind];
  throw new SagelaneError({
    code: 'BadUsage',
    what: `--kind ${text} is no kind of lineage entity`,
    fix: `give one of ${Object.keys(LINEAGE_KINDS).join(', ')}`,
  });
}

/** A date, a time, or how long ago; answers ISO 8601. */
export function moment(flag: string, text: string, now: Date): string {
  const ago = parseDuration(text);
  if (ago !== undefined) return new Date(now.getTime() - ago).toISOString();
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new SagelaneError({
    code: 'BadUsage',
    what: `${flag} ${text} is neither a date nor a duration`,
    fix: `for example ${flag} 2026-11-01, ${flag} 2026-11-01T12:00:00Z, or ${flag} 7d for seven days ago`,
  });
}

/** Account ids of aliases or ids; an id that is not ours is taken as it is. */
export async function accountIds(texts: readonly string[], context: CommandContext): Promise<readonly AccountId[]> {
  if (texts.length === 0) return [];
  const accounts = await context.accounts();
  return texts.map((text) => {
    const found = accounts.find(({ id, alias }) => alias === text || id === text);
    if (found) return found.id;
    if (isAccountId(text)) return text;
    throw new SagelaneError({
      code: 'UnknownAccount',
      what: `--owner ${text} is no account`,
      why: `known are ${accounts.map(({ alias, id }) => alias ?? id).join(', ')}`,
      fix: 'give an alias of these or a 12-digit account id',
    });
  });
}
