import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command as Verb } from 'commander';
import { SagelaneError } from '../../../domain/errors.ts';
import type { SandboxAdmin, SandboxExport } from '../../../sandbox/index.ts';
import { writeFileAtomic } from '../../../system/write-file-atomic.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Host, Speaker } from '../../host.ts';
import { sandboxFolder } from '../../sandbox-use.ts';
import type { UrlOf } from './number-of.ts';

interface UrlFlag {
  readonly url?: string;
}

const URL_FLAG = ['--url <url>', 'that sandbox instead of the one of this folder'] as const;

/** `sandbox seed [FILE]`, `sandbox export [FILE]`, `sandbox calls`. */
export function addWorldVerbs(group: Verb, host: Host, urlOf: UrlOf): void {
  const adminOf = async (speaker: Speaker, url: string | undefined): Promise<SandboxAdmin> => {
    const { sandboxAdmin } = await import('../../../sandbox/index.ts');
    return sandboxAdmin(await urlOf(speaker, url));
  };

  group
    .command('seed')
    .argument('[file]', 'a seed (YAML) or an export (JSON); default sandbox.yaml beside the manifest, else the demo')
    .description('start afresh from another world; what is there is lost')
    .option(...URL_FLAG)
    .action((file: string | undefined, options: UrlFlag, verb) =>
      host.speak(verb, async (speaker) => {
        const world = await worldOf(speaker, file);
        const admin = await adminOf(speaker, options.url);
        const records = 'exported' in world ? await admin.import(world.exported) : await admin.seed(world.seed);
        speaker.emit({ type: 'sandbox.seeded', from: world.from, records });
        return EXIT.ok;
      }),
    );

  group
    .command('export')
    .argument('[file]', 'default sandbox-export.json')
    .description('write the whole world to one JSON file, which seed takes')
    .option(...URL_FLAG)
    .action((given: string | undefined, options: UrlFlag, verb) =>
      host.speak(verb, async (speaker) => {
        const exported = await (await adminOf(speaker, options.url)).export();
        const file = resolve(speaker.cwd, given ?? 'sandbox-export.json');
        await writeFileAtomic(file, `${JSON.stringify(exported)}\n`, { mode: 0o600 });
        speaker.emit({ type: 'sandbox.exported', file, records: exported.records.length });
        return EXIT.ok;
      }),
    );

  group
    .command('calls')
    .description('what it was asked, oldest first')
    .option(...URL_FLAG)
    .action((options: UrlFlag, verb) =>
      host.speak(verb, async (speaker) => {
        for (const { at: calledAt, ...call } of await (await adminOf(speaker, options.url)).calls()) {
          speaker.emit({ type: 'sandbox.called', calledAt, ...call });
        }
        return EXIT.ok;
      }),
    );
}

type NewWorld =
  | { readonly from: string; readonly exported: SandboxExport }
  | { readonly from: string; readonly seed: { readonly text: string; readonly file: string } | null };

async function worldOf(speaker: Speaker, given: string | undefined): Promise<NewWorld> {
  const usual = join(sandboxFolder(speaker.cwd, speaker.globals.config), 'sandbox.yaml');
  const file = given === undefined ? usual : resolve(speaker.cwd, given);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (given === undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SagelaneError(
      {
        code: 'SeedUnreadable',
        what: 'the seed cannot be read',
        where: file,
        why: (cause as Error).message,
        fix: 'check the path; without one the demo world is made',
      },
      { cause },
    );
  });
  if (text === null) return { from: 'demo', seed: null };
  return file.endsWith('.json') ? { from: file, exported: exportOf(text, file) } : { from: file, seed: { text, file } };
}

function exportOf(text: string, file: string): SandboxExport {
  try {
    return JSON.parse(text) as SandboxExport;
  } catch (cause) {
    throw new SagelaneError(
      {
        code: 'SeedUnreadable',
        what: 'the file is no sandbox export',
        where: file,
        why: (cause as Error).message,
        fix: 'write one with sagelane sandbox export',
      },
      { cause },
    );
  }
}
