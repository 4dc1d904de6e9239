import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Aws } from '../../src/aws/ports.ts';
import type { Command } from '../../src/commands/engine/command.ts';
import type { CommandContext } from '../../src/commands/engine/context.ts';
import { commandLine, dispatch } from '../../src/commands/engine/dispatch.ts';
import { SagelaneError } from '../../src/domain/errors.ts';
import type { EventBody } from '../../src/domain/events/index.ts';
import { openJournal } from '../../src/journal/index.ts';

interface Input {
  readonly fails?: boolean;
}

const write = {
  id: 'write-something',
  title: 'Write something',
  effect: 'writes',
  line: () => ['things', 'write', "o'clock", '--account', '111122223333'],
  target: () => 'arn:thing',
  run: ({ fails }) =>
    fails
      ? Promise.reject(new SagelaneError({ code: 'AccessDeniedException', what: 'no' }))
      : Promise.resolve('written'),
} as const satisfies Command<Input, string>;

const confirmed = { ...write, confirmation: () => ({ what: 'it is written', notes: [] }) } satisfies Command<
  Input,
  string
>;
const dangerous = {
  ...write,
  confirmation: () => ({ what: 'the domain goes', notes: [], token: { value: 'studio', flag: '--destroy-domain' } }),
} satisfies Command<Input, string>;

const several = {
  ...write,
  confirmation: () => [confirmed.confirmation(), dangerous.confirmation()],
} satisfies Command<Input, string>;

describe('dispatch', () => {
  let folder: string;
  let events: EventBody[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sagelane-dispatch-'));
    events = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const contextOf = (
    given: Partial<Pick<CommandContext, 'readOnlyReason' | 'confirm'>> & { readonly file?: string } = {},
  ) => {
    const clock = { now: () => new Date('2026-11-21T20:00:00Z'), sleep: () => Promise.resolve() };
    const journal = openJournal({ file: given.file ?? join(folder, 'journal.ndjson'), clock });
    const aws = {
      defaultCaller: () => Promise.resolve({ account: '111122223333', arn: 'arn:aws:iam::111122223333:role/ops' }),
    } as unknown as Aws;
    const context = {
      aws: () => Promise.resolve(aws),
      journal: () => Promise.resolve(journal),
      emit: (event: EventBody) => events.push(event),
      readOnlyReason: null,
      globalFlags: ['--sandbox'],
      confirm: () => Promise.resolve('yes'),
      ...given,
    } as unknown as CommandContext;
    return { context, phases: async () => (await journal.entries()).map(({ phase, reason }) => [phase, reason]) };
  };

  test('a command that writes leaves its intent and its outcome in the journal, with who and by which command line', async () => {
    const { context, phases } = contextOf();
    expect(await dispatch(write, {}, context)).toEqual({ status: 'done', result: 'written' });
    expect(await phases()).toEqual([
      ['intent', null],
      ['done', null],
    ]);
    const [entry] = await (await context.journal()).entries();
    expect(entry).toMatchObject({
      actor: 'arn:aws:iam::111122223333:role/ops',
      target: 'arn:thing',
      command: `sagelane things write 'o'\\''clock' --account 111122223333 --sandbox`,
    });
  });

  test('a failed command is written as failed with its error, and still throws', async () => {
    const { context, phases } = contextOf();
    await expect(dispatch(write, { fails: true }, context)).rejects.toThrow('AccessDeniedException');
    expect(await phases()).toEqual([
      ['intent', null],
      ['failed', 'AccessDeniedException: no'],
    ]);
  });

  test('where nothing may be changed it is refused, and the refusal is written', async () => {
    const { context, phases } = contextOf({ readOnlyReason: '--read-only was given' });
    expect(await dispatch(write, {}, context)).toEqual({ status: 'refused', reason: '--read-only was given' });
    expect(await phases()).toEqual([['refused', '--read-only was given']]);
    expect(events.map(({ type }) => type)).toEqual(['command.refused']);
  });

  test('a command that only reveals runs where nothing may be changed, and is written all the same', async () => {
    const { context, phases } = contextOf({ readOnlyReason: '--read-only was given' });
    expect(await dispatch({ ...confirmed, effect: 'reveals' }, {}, context)).toMatchObject({ status: 'done' });
    expect((await phases()).map(([phase]) => phase)).toEqual(['intent', 'done']);
  });

  test('a command that says it reads is given no way to write, and one of an effect that is not known counts as writing', async () => {
    const sly = {
      ...write,
      effect: 'reads' as const,
      run: async (_input: unknown, given: CommandContext) => (await given.aws()).writers('111122223333'),
    };
    const { context, phases } = contextOf();
    const open = { ...context, aws: () => Promise.resolve({ writers: () => 'a pen' } as never) };
    await expect(dispatch(sly as never, {}, open)).rejects.toMatchObject({ code: 'ReadingCommandWrote' });
    const shut = { ...open, readOnlyReason: '--read-only was given' };
    expect(await dispatch({ ...write, effect: 'tidies' as never }, {}, shut)).toMatchObject({ status: 'refused' });
    expect((await phases()).map(([phase]) => phase)).toEqual(['refused']);
  });

  test('a no is written as declined, and nothing runs', async () => {
    const { context, phases } = contextOf({ confirm: () => Promise.resolve('no') });
    expect(await dispatch(confirmed, { fails: true }, context)).toEqual({ status: 'declined' });
    expect(await phases()).toEqual([['declined', null]]);
  });

  test.each([
    [confirmed, 'add --yes'],
    [dangerous, 'add --destroy-domain studio'],
  ])('where nobody can be asked it fails, naming the flag that answers', async (command, fix) => {
    const { context, phases } = contextOf({ confirm: () => Promise.resolve('cannot-ask') });
    await expect(dispatch(command, {}, context)).rejects.toMatchObject({
      problems: [{ code: 'ConfirmationNeeded', fix }],
    });
    expect(await phases()).toEqual([['declined', 'nobody was there to confirm']]);
  });

  test('of several questions each must be answered', async () => {
    const asked: string[] = [];
    const { context } = contextOf({
      confirm: ({ what, token }) => {
        asked.push(what);
        return Promise.resolve(token ? 'no' : 'yes');
      },
    });
    expect(await dispatch(several, { fails: true }, context)).toEqual({ status: 'declined' });
    expect(asked).toEqual(['it is written', 'the domain goes']);
  });

  test('when the journal cannot be written the command does not run', async () => {
    let ran = false;
    const { context } = contextOf({ file: '/dev/null/journal.ndjson' });
    const observed = { ...write, run: () => Promise.resolve(String((ran = true))) };
    await expect(dispatch(observed, {}, context)).rejects.toBeInstanceOf(SagelaneError);
    expect(ran).toBe(false);
  });

  test('a command that reads leaves no trace', async () => {
    const { context, phases } = contextOf({ readOnlyReason: 'read-only' });
    expect(await dispatch({ ...write, effect: 'reads' }, {}, context)).toMatchObject({ status: 'done' });
    expect(await phases()).toEqual([]);
  });

  test('a command line is quoted for a shell', () => {
    expect(
      commandLine(
        { ...write, line: () => ['executions', 'start', 'arn:aws:x', '--parameter', 'a=b c; rm -rf $HOME'] },
        {},
        { globalFlags: [] },
      ),
    ).toBe("sagelane executions start arn:aws:x --parameter 'a=b c; rm -rf $HOME'");
  });
});
