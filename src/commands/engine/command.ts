import type { AccountId } from '../../domain/arn.ts';
import type { Confirmation } from './confirmation.ts';
import type { CommandContext } from './context.ts';

/** Asked one after the other; the first `no` ends it. */
type Questions = Confirmation | readonly Confirmation[] | null;

/**
 * One operator verb. The CLI, the TUI and scripts all run it through `dispatch`, so what it asks, journals and refuses is
 * the same everywhere.
 */
export interface Command<Input, Result> {
  /** kebab-case, imperative: the file's name. */
  readonly id: string;
  /** For the palette and for help. */
  readonly title: string;
  /** `writes`: it changes AWS; it is gated, confirmed and journalled. `reveals`: it changes nothing, and who saw it is journalled. */
  readonly effect: 'reads' | 'writes' | 'reveals';
  /** The words after `sagelane` that do the same. */
  line(input: Input): readonly string[];
  /** ARN, stack or file it is about. */
  target(input: Input): string;
  /** Whose credentials act, when that is one account. */
  actor?(input: Input): AccountId | undefined;
  /** `protect` does not hinder it: whoever cuts somebody off has typed the name. */
  readonly despiteProtect?: true;
  /** What somebody must agree to first; absent or null: nothing to ask. */
  confirmation?(input: Input, context: CommandContext): Questions | Promise<Questions>;
  run(input: Input, context: CommandContext): Promise<Result>;
  /** Why a result is a failure all the same (a stack that failed), or null. */
  failure?(result: Result): string | null;
}
