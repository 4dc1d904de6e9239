import { CommanderError, type Command as Verb } from 'commander';
import type { App } from '../app/app.ts';
import { systemClock } from '../app/system-clock.ts';
import type { AttributeMode } from '../domain/attribute-changes.ts';
import { stamped, type AppEvent, type EventBody } from '../domain/events/index.ts';
import { SagelaneError, type Problem } from '../domain/errors.ts';
import { confirmForce, createConfirm } from './confirm.ts';
import { EXIT } from './exit-codes.ts';
import { readGlobals } from './add-globals.ts';
import { splitSandboxFlag } from './globals.ts';
import type { Host } from './host.ts';
import { createInterrupts } from './interrupts.ts';
import { jsonText } from './json-text.ts';
import { programFor } from './program.ts';
import { reportProblems, wantsColour } from './report-problems.ts';
import { appOptionsOf } from './app-options.ts';
import { askMfaCode } from './mfa-code.ts';
import { useSandbox } from './sandbox-use.ts';
import { writeEvent } from './text/index.ts';
import { createPage } from './text/page.ts';
import { painter } from './text/painter.ts';

/** Runs a command line with a verb and answers its exit code; never throws for what the user did. */
export async function runCommandLine(argv: readonly string[], version: string): Promise<number> {
  let code: number = EXIT.ok;
  // A reader that went away (`sagelane apply … | head`) is no error of ours: what was begun goes on unheard, since nobody
  // asked an apply to stop half way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const colour = !argv.includes('--no-color');
  const words = splitSandboxFlag(argv);
  const program = await programFor(
    words,
    createHost(version, (answer) => {
      code = answer;
    }),
    version,
  );
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) return usage(thrown, program, argv, colour);
    code = reportProblems(thrown, colour);
  }
  return code;
}

function createHost(version: string, finish: (code: number) => void): Host {
  const cwd = process.cwd();
  const open = (verb: Verb) => {
    const globals = readGlobals(verb);
    const listeners: ((event: AppEvent) => void)[] = [];
    let quiet = false;
    let aheadMs = 0;
    const page = createPage(
      (text) => process.stdout.write(text),
      painter(globals.colour ?? wantsColour(process.stdout, true)),
    );
    const say = (event: AppEvent): void => {
      for (const listener of listeners) listener(event);
      if (quiet) return;
      if (globals.json) process.stdout.write(`${jsonText(event)}\n`);
      else writeEvent(event, page, new Date(systemClock.now().getTime() + aheadMs));
    };
    const emit = (body: EventBody): void => say(stamped(body, systemClock.now()));
    const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
    const terminal = { stdin: process.stdin, stderr: process.stderr, interactive };
    const questions = createPage(
      (text) => process.stderr.write(text),
      painter(wantsColour(process.stderr, globals.colour !== false)),
    );
    const interrupts = createInterrupts(async () => {
      const detail = 'Terraform is still waited for, so that nothing is lost';
      emit({ type: 'run.interrupted', run: '', count: 2, detail });
      return (await confirmForce(terminal, globals.json ? null : questions)) === 'yes';
    });
    // A watch is only there to be heard.
    if (verb.name() === 'watch') process.stdout.once('error', () => interrupts.end());
    return {
      globals,
      emit,
      say,
      listeners,
      interactive,
      interrupts,
      confirm: createConfirm(globals, terminal, questions),
      mfaCode: askMfaCode(globals, terminal),
      hush: () => (quiet = true),
      tell: (attributes: AttributeMode) => (page.attributes = attributes),
      /** Deadlines are told by the sandbox's time, which may have been moved. */
      goAhead: (ms: number) => (aheadMs = ms),
    };
  };

  return {
    async run(verb, body) {
      const { globals, emit, say, interrupts, confirm, mfaCode, hush, tell, goAhead } = open(verb);
      const { createApp } = await import('../app/app.ts');
      let app: App | undefined;
      try {
        const sandbox = await useSandbox(globals, cwd, async () =>
          app ? (await app.terraform()).binary.product : 'terraform',
        );
        goAhead(sandbox?.aheadMs ?? 0);
        app = await createApp({
          ...appOptionsOf(globals, {
            cwd,
            version,
            signal: interrupts.signal,
            force: interrupts.force,
            confirm,
            emit: say,
            mfaCode,
          }),
          sandbox,
        });
        finish(
          await body({
            globals,
            app,
            cwd,
            emit,
            print: (text) => process.stdout.write(text),
            silence: hush,
            tell,
            outlive: () => interrupts.outlive(),
          }),
        );
      } finally {
        interrupts.dispose();
        await app?.close();
      }
    },
    async speak(verb, body) {
      const { globals, emit, listeners, interactive, interrupts, confirm } = open(verb);
      try {
        finish(
          await body({
            globals,
            cwd,
            env: process.env,
            signal: interrupts.signal,
            force: interrupts.force,
            interactive,
            confirm,
            version,
            emit,
            onEvent: (listener) => listeners.push(listener),
          }),
        );
      } finally {
        interrupts.dispose();
      }
    },
  };
}

/** EPIPE: the reader went away. EIO: the terminal did. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

/** `--help` and `--version` also end as CommanderError; bad usage is 1 with the usage line. */
function usage(error: CommanderError, program: Verb, argv: readonly string[], colour: boolean): number {
  if (error.exitCode === 0) return EXIT.ok;
  let verb = program;
  for (const word of argv) verb = verb.commands.find((child) => child.name() === word) ?? verb;
  if (error.code === 'commander.help') {
    process.stderr.write(verb.helpInformation());
    return EXIT.error;
  }
  const path = [verb.name()];
  for (let up = verb.parent; up; up = up.parent) path.unshift(up.name());
  const problem: Problem = {
    code: 'BadUsage',
    what: error.message.replace(/^error: /, '').replace(/\n/g, ' '),
    fix: `usage: ${path.join(' ')} ${verb.usage()}`,
  };
  return reportProblems(new SagelaneError(problem), colour);
}
