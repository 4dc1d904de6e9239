import { Argument, type Command as Verb } from 'commander';
import { parseDuration } from '../../../domain/duration.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import type { FaultKind, FaultRule, SandboxAdmin } from '../../../sandbox/index.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Host, Speaker } from '../../host.ts';
import { numberOf, type UrlOf } from './number-of.ts';

interface FaultFlags {
  readonly url?: string;
  readonly service?: string;
  readonly operation?: string;
  readonly probability?: string;
  readonly count?: string;
  readonly by?: string;
  readonly status?: string;
  readonly after?: boolean;
}

const KINDS = ['throttle', 'error', 'slow', 'drop', 'expired', 'empty-page', 'stale', 'skew'] as const;

/** `sandbox faults`, `sandbox faults add KIND`, `sandbox faults clear [ID]`. */
export function addFaultVerbs(group: Verb, host: Host, urlOf: UrlOf): void {
  const faults = group
    .command('faults')
    .description('what is made to go wrong')
    .option('--url <url>', 'that sandbox instead of the one of this folder')
    .action((options: FaultFlags, verb) =>
      host.speak(verb, async (speaker) => {
        const admin = await adminOf(speaker, options, urlOf);
        for (const fault of await admin.faults()) speaker.emit({ type: 'sandbox.fault-listed', fault });
        return EXIT.ok;
      }),
    );

  faults
    .command('add')
    .description('make calls go wrong; --account says whose (default everybody)')
    .addArgument(new Argument('<kind>', 'what happens to them').choices(KINDS))
    .option('--service <name>', 'only of this service, as in ram')
    .option('--operation <name>', 'only this operation, as in GetResourceShares')
    .option('--probability <p>', 'this part of them, over 0 and at most 1')
    .option('--count <n>', 'over after so many')
    .option('--by <duration>', 'how slow, how stale, or how far the clock is ahead')
    .option('--status <code>', 'of error: 500, 502, 503 or 504')
    .option('--after', 'of drop: the call takes effect and only its answer is lost')
    .option('--url <url>', 'that sandbox instead of the one of this folder')
    .action((kind: FaultKind, _options: FaultFlags, verb) =>
      host.speak(verb, async (speaker) => {
        const options: FaultFlags = verb.optsWithGlobals();
        const admin = await adminOf(speaker, options, urlOf);
        for (const account of await accountsOf(speaker, admin)) {
          const fault = await admin.addFault({ ...ruleOf(kind, options), ...(account && { account }) });
          speaker.emit({ type: 'sandbox.fault-set', fault });
        }
        return EXIT.ok;
      }),
    );

  faults
    .command('clear')
    .argument('[id]', 'default all')
    .description('let calls go well again')
    .option('--url <url>', 'that sandbox instead of the one of this folder')
    .action((id: string | undefined, _options: FaultFlags, verb) =>
      host.speak(verb, async (speaker) => {
        const count = await (await adminOf(speaker, verb.optsWithGlobals(), urlOf)).clearFaults(id);
        if (id !== undefined && count === 0) throw unknownFault(id);
        speaker.emit({ type: 'sandbox.faults-cleared', count });
        return EXIT.ok;
      }),
    );
}

async function adminOf(speaker: Speaker, { url }: FaultFlags, urlOf: UrlOf): Promise<SandboxAdmin> {
  const { sandboxAdmin } = await import('../../../sandbox/index.ts');
  return sandboxAdmin(await urlOf(speaker, url));
}

function ruleOf(kind: FaultKind, flags: FaultFlags): FaultRule {
  const { service, operation, probability, count, status, by, after } = flags;
  const ms = by === undefined ? undefined : parseDuration(by);
  if (by !== undefined && ms === undefined) {
    throw new SagelaneError({ code: 'BadUsage', what: `${by} is no duration`, fix: 'write it like 5s or 15m' });
  }
  return {
    kind,
    ...(service !== undefined && { service }),
    ...(operation !== undefined && { operation }),
    ...(probability !== undefined && { probability: numberOf('--probability', probability) }),
    ...(count !== undefined && { count: numberOf('--count', count) }),
    ...(status !== undefined && { status: numberOf('--status', status) }),
    ...(ms !== undefined && { ms }),
    ...(after === true && { after }),
  };
}

/** Ids of the accounts named; nobody named is everybody. */
async function accountsOf({ globals }: Speaker, admin: SandboxAdmin): Promise<readonly (string | undefined)[]> {
  if (globals.accounts.length === 0) return [undefined];
  const { accounts } = await admin.info();
  return globals.accounts.map((given) => accounts.find(({ alias }) => alias === given)?.id ?? given);
}

const unknownFault = (id: string): SagelaneError =>
  new SagelaneError({
    code: 'UnknownFault',
    what: `there is no fault ${id}`,
    fix: 'sagelane sandbox faults lists those in force',
  });
