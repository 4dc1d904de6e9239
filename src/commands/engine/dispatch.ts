import { problemsOf, SagelaneError, type Problem } from '../../domain/errors.ts';
import type { JournalPhase } from '../../domain/journal-entry.ts';
import type { Command } from './command.ts';
import type { CommandContext } from './context.ts';
import { readingOnly } from './reading-only.ts';

export type Dispatched<Result> =
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'refused'; readonly reason: string }
  | { readonly status: 'declined' };

/**
 * The only caller of `run`. A command that writes is refused where nothing may change, confirmed where it asks for it, and
 * leaves an intent and an outcome in the journal; when the journal cannot be written, it does not run.
 */
export async function dispatch<Input, Result>(
  command: Command<Input, Result>,
  input: Input,
  context: CommandContext,
): Promise<Dispatched<Result>> {
  try {
    return await attempt(command, input, context);
  } catch (thrown) {
    const [line, target] = [commandLine(command, input, context), command.target(input)];
    context.emit({ type: 'command.failed', command: line, target, problems: problemsOf(thrown) });
    throw thrown;
  }
}

/** What may run where nothing may be changed; it is given no way to change anything, whatever it calls itself. */
const ALLOWED_READ_ONLY: ReadonlySet<string> = new Set(['reads', 'reveals'] satisfies Command<
  never,
  never
>['effect'][]);

async function attempt<Input, Result>(
  command: Command<Input, Result>,
  input: Input,
  context: CommandContext,
): Promise<Dispatched<Result>> {
  const given = ALLOWED_READ_ONLY.has(command.effect) ? readingOnly(context, command.id) : context;
  if (command.effect === 'reads') return { status: 'done', result: await command.run(input, given) };

  const line = commandLine(command, input, context);
  const target = command.target(input);
  const journal = await context.journal();
  for (const detail of await journal.recover()) context.emit({ type: 'journal.repaired', file: journal.file, detail });
  const actor = await actorOf(command, input, context);
  const write = (phase: JournalPhase, reason?: string) =>
    journal.append({ actor, command: line, target, phase, ...(reason === undefined ? {} : { reason }) });

  if (!ALLOWED_READ_ONLY.has(command.effect) && context.readOnlyReason !== null) {
    await write('refused', context.readOnlyReason);
    context.emit({ type: 'command.refused', command: line, target, reason: context.readOnlyReason });
    return { status: 'refused', reason: context.readOnlyReason };
  }

  for (const question of [(await command.confirmation?.(input, context)) ?? []].flat()) {
    const answer = await context.confirm(question);
    if (answer === 'cannot-ask') {
      await write('declined', 'nobody was there to confirm');
      throw new SagelaneError({
        code: 'ConfirmationNeeded',
        what: question.what,
        why: 'this needs an answer, and stdin or stdout is no terminal',
        fix:
          question.token && !question.token.yesSuffices
            ? `add ${question.token.flag} ${question.token.value}`
            : 'add --yes',
      });
    }
    if (answer === 'no') {
      await write('declined');
      context.emit({ type: 'command.declined', command: line, target });
      return { status: 'declined' };
    }
  }

  await write('intent');
  try {
    const result = await command.run(input, given);
    const failure = command.failure?.(result) ?? null;
    await (failure === null ? write('done') : write('failed', failure)).catch(outcomeUnwritten(journal.file));
    return { status: 'done', result };
  } catch (thrown) {
    if (thrown instanceof SagelaneError && thrown.code === OUTCOME_UNWRITTEN) throw thrown;
    const first = problemsOf(thrown)[0];
    const reason = first ? `${first.code}: ${first.what}` : String(thrown);
    await write('failed', reason).catch(outcomeUnwritten(journal.file, problemsOf(thrown)));
    throw thrown;
  }
}

const OUTCOME_UNWRITTEN = 'JournalOutcomeUnwritten';

/** What was to be done was begun, and its intent is written: to say that nothing was done would be wrong here. */
const outcomeUnwritten =
  (file: string, problems: readonly Problem[] = []) =>
  (thrown: unknown): never => {
    const why = problemsOf(thrown)[0]?.why;
    throw new SagelaneError(
      [
        {
          code: OUTCOME_UNWRITTEN,
          what: 'what came of it could not be written into the journal',
          where: file,
          ...(why !== undefined && { why }),
          fix: 'see above what was done; its intent is in the journal, and the next command marks it as crashed',
        },
        ...problems,
      ],
      { cause: thrown },
    );
  };

/** The command line that does the same, quoted for a shell. */
export function commandLine<Input, Result>(
  command: Pick<Command<Input, Result>, 'line'>,
  input: Input,
  context: Pick<CommandContext, 'globalFlags'>,
): string {
  return ['sagelane', ...command.line(input), ...context.globalFlags].map(quoted).join(' ');
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** Who acts. Nobody may be asked twice for credentials just to be named, so an unreadable identity is written as such. */
async function actorOf<Input, Result>(
  command: Command<Input, Result>,
  input: Input,
  context: CommandContext,
): Promise<string> {
  try {
    const account = command.actor?.(input);
    const aws = await context.aws();
    return account === undefined ? (await aws.defaultCaller()).arn : (await aws.readers(account).identity()).arn;
  } catch {
    return 'unknown';
  }
}
