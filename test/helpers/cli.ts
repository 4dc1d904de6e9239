import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppEvent, EventType } from '../../src/domain/events/index.ts';
import { findFolderSandbox, sandboxAdmin } from '../../src/sandbox/index.ts';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
export const LAUNCHER = join(REPOSITORY, 'bin/sagelane.mjs');
export const EXAMPLE = readFileSync(join(REPOSITORY, 'examples/pipeline-share/sagelane.yaml'), 'utf8');

export interface Finished {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Every line of stdout as an event; throws when one is none. */
  readonly events: readonly AppEvent[];
}

/** A command line that still runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly finished: Promise<Finished>;
  /** Resolves when what was printed so far (stdout and stderr) matches; rejects when it ends before. */
  until(pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
}

export interface RunOptions {
  /** Below the project's folder. */
  readonly cwd?: string;
  /** Undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A scratch folder with a manifest, a home of its own, and the real command line. */
export interface Project {
  readonly folder: string;
  /** Runs `sagelane …`, its words split at blanks unless given as a list, without a terminal. */
  run(words: string | readonly string[], options?: RunOptions): Promise<Finished>;
  begin(words: string | readonly string[], options?: RunOptions): Running;
  write(path: string, text: string): string;
  environment(env?: RunOptions['env']): Record<string, string>;
  /** Stops the sandboxes of the folder and of those below it that were named, and takes everything away. */
  close(): Promise<void>;
}

export function createProject({ manifest = EXAMPLE }: { readonly manifest?: string | null } = {}): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sagelane-journey-')));
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'sagelane-home-')));
  const folders = new Set([folder]);
  const running = new Set<ChildProcess>();
  const environment = (env: RunOptions['env'] = {}): Record<string, string> => userEnvironment(home, env);

  const begin = (words: string | readonly string[], { cwd = '', env }: RunOptions = {}): Running => {
    const argv = typeof words === 'string' ? words.split(' ').filter(Boolean) : words;
    const where = join(folder, cwd);
    const config = argv[argv.indexOf('--config') + 1];
    folders.add(where).add(argv.includes('--config') && config ? dirname(join(where, config)) : where);
    const child = spawn(process.execPath, [LAUNCHER, ...argv], {
      cwd: where,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    return follow(child, () => running.delete(child));
  };

  if (manifest !== null) writeFileSync(join(folder, 'sagelane.yaml'), manifest);
  return {
    folder,
    environment,
    begin,
    run: (words, options) => begin(words, options).finished,
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    async close() {
      for (const child of running) child.kill('SIGKILL');
      for (const each of folders) {
        const sandbox = existsSync(each) ? await findFolderSandbox(each) : null;
        if (sandbox) await sandboxAdmin(sandbox.url).stop();
      }
      for (const each of [folder, home]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function follow(child: ChildProcess, ended: () => void): Running {
  let stdout = '';
  let stderr = '';
  let over = false;
  const watchers = new Set<() => void>();
  const grew = (): void => watchers.forEach((look) => look());
  child.stdout?.on('data', (chunk: Buffer) => ((stdout += chunk.toString()), grew()));
  child.stderr?.on('data', (chunk: Buffer) => ((stderr += chunk.toString()), grew()));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      over = true;
      ended();
      grew();
      resolve({
        code,
        signal,
        stdout,
        stderr,
        get events() {
          return eventsOf(stdout);
        },
      });
    });
  });
  return {
    child,
    pid: child.pid ?? -1,
    finished,
    kill: (signal) => void child.kill(signal),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const text = stdout + stderr;
          if (pattern.test(text)) resolve(text);
          else if (over) reject(new Error(`it ended before it said ${pattern}:\n${text}`));
          else return;
          watchers.delete(look);
        };
        watchers.add(look);
        look();
      }),
  };
}

/** NDJSON and nothing else: a line that is no event fails. */
export function eventsOf(stdout: string): readonly AppEvent[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const event = JSON.parse(line) as AppEvent;
      if (!/^[a-z]+(\.[a-z-]+)+$/.test(event.type) || !/^\d{4}-.*Z$/.test(event.at))
        throw new Error(`no event: ${line}`);
      return event;
    });
}

export const ofType = <Type extends EventType>(
  events: readonly AppEvent[],
  type: Type,
): readonly Extract<AppEvent, { type: Type }>[] =>
  events.filter((event): event is Extract<AppEvent, { type: Type }> => event.type === type);

/** The only event of that type; fails when there is none or more. */
export function only<Type extends EventType>(
  events: readonly AppEvent[],
  type: Type,
): Extract<AppEvent, { type: Type }> {
  const found = ofType(events, type);
  const [first] = found;
  if (!first || found.length > 1)
    throw new Error(`${found.length} events ${type} in ${events.map((one) => one.type).join(' ')}`);
  return first;
}

/** What a person's shell would hand over: a home without AWS, the tools on the path, nothing of the test runner. */
function userEnvironment(home: string, env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    // Shared, since compiling everything anew for each scratch home would be most of the time.
    NODE_COMPILE_CACHE: join(tmpdir(), 'sagelane-journeys-compile-cache'),
    ...env,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
