import { join, resolve } from 'node:path';
import type { Command as Verb } from 'commander';
import { parseDuration } from '../../domain/duration.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host, Speaker } from '../host.ts';
import { sandboxFolder } from '../sandbox-use.ts';
import { addFaultVerbs } from './sandbox/faults.ts';
import { numberOf, type UrlOf } from './sandbox/number-of.ts';
import { addWorldVerbs } from './sandbox/world.ts';
import type { VerbFile } from './verb.ts';

interface StartFlags {
  readonly port: string;
  readonly host?: string;
  readonly state?: string;
  readonly empty?: boolean;
  readonly realistic?: boolean;
}

export const sandbox: VerbFile = (program, host) => {
  const group = program.command('sandbox').description('the embedded AWS of this machine');

  group
    .command('start')
    .description('serve in the foreground')
    .option('--port <port>', '0: a free one', '0')
    .option('--host <address>', 'loopback unless told; anything else warns')
    .option('--state <file>', 'keep its state in this file')
    .option('--empty', 'no demo world')
    .option('--realistic', 'AWS-like delays')
    .action((options: StartFlags, verb) => host.speak(verb, (speaker) => serve(speaker, options)));

  group
    .command('env')
    .description('variables that point other tools at the sandbox')
    .option('--url <url>', 'that one instead of the one of this folder')
    .action((options: { url?: string }, verb) =>
      host.speak(verb, async (speaker) => {
        speaker.emit({ type: 'sandbox.described', env: environmentOf((await found(speaker, options.url)).url) });
        return EXIT.ok;
      }),
    );

  withUrl(group, host, 'stop', 'stop it; its state stays on disk', async (speaker, url) => {
    const { sandboxAdmin } = await import('../../sandbox/index.ts');
    await sandboxAdmin(url).stop();
    speaker.emit({ type: 'sandbox.stopped', url });
  });

  group
    .command('tick')
    .argument('<duration>', 'for example 13h')
    .option('--rate <n>', 'from then on so many times as fast as real time; 0 freezes it')
    .option('--url <url>', 'that one instead of the one of this folder')
    .description('move its time forward')
    .action((by: string, options: { url?: string; rate?: string }, verb) =>
      host.speak(verb, async (speaker) => {
        const ms = parseDuration(by);
        if (ms === undefined)
          throw new SagelaneError({
            code: 'BadUsage',
            what: `${by} is no duration`,
            fix: 'write it like 90s, 13h or 7d',
          });
        const { sandboxAdmin } = await import('../../sandbox/index.ts');
        const rate = options.rate === undefined ? undefined : numberOf('--rate', options.rate);
        const admin = sandboxAdmin((await found(speaker, options.url)).url);
        const now = await admin.tick(ms);
        if (rate !== undefined) await admin.setRate(rate);
        speaker.emit({ type: 'sandbox.ticked', now, by });
        return EXIT.ok;
      }),
    );

  addFaultVerbs(group, host, urlOf);
  addWorldVerbs(group, host, urlOf);
};

const urlOf: UrlOf = async (speaker, url) => (await found(speaker, url)).url;

function withUrl(
  group: Verb,
  host: Host,
  name: string,
  description: string,
  body: (speaker: Speaker, url: string) => Promise<void>,
): void {
  group
    .command(name)
    .description(description)
    .option('--url <url>', 'that one instead of the one of this folder')
    .action((options: { url?: string }, verb) =>
      host.speak(verb, async (speaker) => {
        await body(speaker, (await found(speaker, options.url)).url);
        return EXIT.ok;
      }),
    );
}

async function serve(speaker: Speaker, flags: StartFlags): Promise<number> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--port ${flags.port} is no port`,
      fix: 'give a number from 0 to 65535',
    });
  const { startSandbox } = await import('../../sandbox/index.ts');
  if (flags.host !== undefined && !/^(127\.|localhost$|::1$)/.test(flags.host)) {
    process.stderr.write(
      `warning: the sandbox checks no signature; on ${flags.host} everybody who reaches it is administrator of every account in it\n`,
    );
  }
  const seedFile = join(sandboxFolder(speaker.cwd, speaker.globals.config), 'sandbox.yaml');
  const running = await startSandbox({
    port,
    ...(flags.empty === true ? {} : { seedFile }),
    ...(flags.host === undefined ? {} : { host: flags.host }),
    ...(flags.state === undefined ? {} : { stateFile: resolve(speaker.cwd, flags.state) }),
    ...(flags.empty === undefined ? {} : { empty: flags.empty }),
    ...(flags.realistic === undefined ? {} : { realistic: flags.realistic }),
  });
  const { url, pid, state, world } = running;
  speaker.emit({ type: 'sandbox.listening', url, pid, state, world });
  await new Promise<void>((done) => {
    if (speaker.signal.aborted) done();
    else speaker.signal.addEventListener('abort', () => done(), { once: true });
    void running.closed.then(done);
  });
  await running.close();
  speaker.emit({ type: 'sandbox.stopped', url });
  return EXIT.ok;
}

/** The sandbox of this folder when it runs; these verbs never start one. */
async function found(speaker: Speaker, url: string | undefined): Promise<{ readonly url: string }> {
  const given = url ?? (typeof speaker.globals.sandbox === 'string' ? speaker.globals.sandbox : undefined);
  if (given !== undefined) return { url: given.replace(/\/+$/, '') };
  const { findFolderSandbox } = await import('../../sandbox/index.ts');
  const folder = sandboxFolder(speaker.cwd, speaker.globals.config);
  const running = await findFolderSandbox(folder);
  if (running) return running;
  throw new SagelaneError({
    code: 'SandboxNotRunning',
    what: `no sandbox runs for ${folder}`,
    fix: 'any verb with --sandbox starts it; or give one by --url',
  });
}

const environmentOf = (url: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: url,
  AWS_ENDPOINT_URL_STS: url,
  AWS_ACCESS_KEY_ID: '111122223333',
  AWS_SECRET_ACCESS_KEY: 'sandbox',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
});
