import { applyBundle } from '../commands/apply-bundle.ts';
import { commandLine, dispatch } from '../commands/engine/dispatch.ts';
import type { Command } from '../commands/engine/command.ts';
import type { Confirmation } from '../commands/engine/confirmation.ts';
import { regionOfArn } from '../domain/arn.ts';
import { problemsOf } from '../domain/errors.ts';
import type { AppEvent } from '../domain/events/index.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import type { Journal } from '../journal/ports.ts';
import type { AppStore } from '../store/index.ts';
import type { TuiSession } from '../../tui/ports.ts';
import type { App } from './app.ts';
import { keepFresh } from './keep-fresh.ts';
import { leanHeap } from './lean-heap.ts';
import { liveOf } from './live-of.ts';
import { restoreHistory } from './remember.ts';
import {
  followApply,
  isRunning,
  lastWords,
  runningApplies,
  superviseApply,
  type SupervisedApply,
} from './supervise.ts';

export interface TuiSessionOptions {
  readonly app: App;
  readonly store: AppStore;
  readonly place: string;
  /** `--write`: protected accounts may be changed; journalled as such. */
  readonly breakGlass: boolean;
  readonly launcher: string;
  /** Answers the question of an MFA device. */
  readonly answerMfa?: (code: string) => void;
  readonly ask: (question: Confirmation) => Promise<'yes' | 'no'>;
}

/** What the terminal app drives: the same commands and the same dispatcher as the command line. */
export async function createTuiSession({
  app,
  store,
  place,
  breakGlass,
  launcher,
  answerMfa,
  ask,
}: TuiSessionOptions): Promise<TuiSession> {
  const { context, options, paths } = app;
  const manifest = app.manifestOrNull();
  const accounts = await context.accounts();
  const stops: (() => void)[] = [];
  let running: SupervisedApply | null = null;

  const readOnlyReason: TuiSession['readOnlyReason'] = (account) => {
    if (options.readOnlyReason !== null) return options.readOnlyReason;
    const named = manifest?.accounts.find(({ id }) => id === account);
    return named?.protect && !breakGlass ? `${named.alias} is protected; start with --write to change it` : null;
  };
  /** A command that changes something and does not say where is refused while an account is protected. */
  const closedTo = <Input, Result>(command: Command<Input, Result>, input: Input): string | null => {
    if (command.despiteProtect) return options.readOnlyReason;
    const account = command.actor?.(input) ?? null;
    if (account !== null || command.effect !== 'writes') return readOnlyReason(account);
    return [null, ...accounts.map(({ id }) => id)].map(readOnlyReason).find((reason) => reason !== null) ?? null;
  };
  /** What is written to the journal is on screen at once. */
  const journal = async (): Promise<Journal> => {
    const real = await context.journal();
    const shown = (entry: JournalEntry): void => store.take({ type: 'journal.listed', entry, at: entry.at });
    return {
      ...real,
      async append(record) {
        const entry = await real.append(record);
        shown(entry);
        return entry;
      },
      async appendAll(records) {
        const entries = await real.appendAll(records);
        entries.forEach(shown);
        return entries;
      },
    };
  };
  const run: TuiSession['run'] = async (command, input) => {
    const outcome = await dispatch(command, input, {
      ...context,
      journal,
      readOnlyReason: closedTo(command, input),
      confirm: ask,
    });
    // What was just changed is looked at now, not when its turn comes.
    if (command.effect === 'writes' && outcome.status === 'done') fresh.refresh();
    return outcome;
  };
  const attach = (apply: SupervisedApply): void => {
    running = apply;
    let explained = false;
    const tell = (event: AppEvent): void => {
      explained ||= event.type === 'command.failed' || event.type === 'apply.finished';
      store.take(event);
    };
    const end = (): void => {
      running = null;
      // What ended before the dispatcher (a manifest that broke meanwhile) is on its stderr alone.
      const said = explained ? '' : lastWords(apply);
      if (said !== '') context.emit({ type: 'notice.given', message: said });
    };
    stops.push(followApply(apply, tell, end));
  };
  const protectedBy = (): string | null => {
    const { runs, currentRun } = store.api.getState();
    const touched = [...(runs.get(currentRun ?? '')?.stacks.values() ?? [])].map(({ account }) => account);
    return [null, ...touched].map(readOnlyReason).find((reason) => reason !== null) ?? null;
  };

  // What was remembered, and then what is read, may be a hundred thousand executions.
  leanHeap();
  const leave = await restoreHistory(context);
  const live = await liveOf(app);
  const fresh = keepFresh({
    clock: context.clock,
    live,
    state: () => store.api.getState(),
    async read(command, input) {
      await run(command as Command<unknown, unknown>, input).catch(() => undefined);
    },
  });
  const left = runningApplies(paths.runs)[0];
  if (left) attach(left);

  return {
    accounts,
    manifestFile: manifest?.file ?? null,
    place,
    readOnlyReason,
    run,
    questions: async (command, input) => [(await command.confirmation?.(input, context)) ?? []].flat(),
    lineOf: (command, input) => commandLine(command, input, context),
    async applyBundle(bundle, { destroyDomains }) {
      if (running && isRunning(running)) return 'refused';
      const reason = protectedBy();
      if (reason !== null) {
        await dispatch(applyBundle, { bundle }, { ...context, readOnlyReason: reason });
        return 'refused';
      }
      const flags = [...options.globalFlags, ...options.accounts.flatMap((one) => ['--account', one])];
      const agreed = destroyDomains.flatMap((name) => ['--destroy-domain', name]);
      const argv = ['apply', '--bundle', bundle, '--json', '--yes', '--config', paths.manifest, ...agreed, ...flags];
      attach(await superviseApply({ runs: paths.runs, bundle, argv, launcher, cwd: options.cwd, env: options.env }));
      return 'started';
    },
    interruptApply() {
      if (running && isRunning(running)) process.kill(running.pid, 'SIGINT');
    },
    runningApply: () => (running && isRunning(running) ? running.bundle : null),
    async pipelineParameters(pipeline, account) {
      const aws = await context.aws();
      return (await aws.readers(account, regionOfArn(pipeline)).pipelines.describe(pipeline)).parameters;
    },
    focus: (topic) => fresh.focus(topic),
    refresh: () => fresh.refresh(),
    pauseWatching: (paused) => live.pause(paused),
    ...(answerMfa ? { answerMfa } : {}),
    async close() {
      fresh.stop();
      leave();
      for (const stop of stops) stop();
      await app
        .close()
        .catch((error: unknown) =>
          context.emit({ type: 'notice.given', message: problemsOf(error)[0]?.what ?? 'could not close' }),
        );
    },
  };
}
