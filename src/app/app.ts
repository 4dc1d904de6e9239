import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CallMeter } from '../aws/call-meter.ts';
import type { AccountAccess, Aws } from '../aws/ports.ts';
import type { CommandContext, WorkAccount } from '../commands/engine/context.ts';
import { SagelaneError } from '../domain/errors.ts';
import { stamped, type EventBody } from '../domain/events/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { SeenHistory } from '../domain/seen-history.ts';
import type { Journal } from '../journal/ports.ts';
import type { Terraform } from '../terraform/ports.ts';
import type { Workflow } from '../workflow/ports.ts';
import { appSources } from './app-sources.ts';
import { containmentRecords } from './containment-records.ts';
import { inTurn, tellWait } from './asking.ts';
import { once } from './once.ts';
import { remember } from './remember.ts';
import type { AppOptions } from './options.ts';
import { pathsOf, type Paths } from './paths.ts';
import { placesOf } from './places.ts';
import { shareProvider } from './shared-provider.ts';
import { selectAccounts } from './select-accounts.ts';
import { createWatchers } from './watchers.ts';

/** Everything wired; what is heavy is loaded and made on first use. */
export interface App {
  readonly context: CommandContext;
  readonly paths: Paths;
  readonly options: AppOptions;
  /** Null without a manifest; throws its problems when there is one and it is wrong. */
  manifestOrNull(): Manifest | null;
  terraform(): Promise<Terraform>;
  close(): Promise<void>;
}

const DEFAULT_REGION = 'us-east-1';

export async function createApp(options: AppOptions): Promise<App> {
  const { cwd, env, config, sandbox, clock, signal } = options;
  const paths = pathsOf({
    cwd,
    config,
    env,
    world: sandbox?.world ?? null,
    manifestExists: existsSync(resolve(cwd, config)),
    ...(options.journalFile === undefined ? {} : { journal: options.journalFile }),
  });
  let seen: SeenHistory | null = null;
  const emit = (body: EventBody): void => {
    const event = stamped(body, clock.now());
    if (seen) remember(seen, event);
    options.emit(event);
  };
  const history = once(async (): Promise<SeenHistory | null> => {
    const { openHistory } = await import('./open-history.ts');
    return (seen = await openHistory(paths.history));
  });
  const loaded = await load(paths.manifest);
  const manifestOrNull = (): Manifest | null => {
    if (loaded.error !== null) throw loaded.error;
    return loaded.manifest;
  };
  const manifest = (): Manifest => {
    const found = manifestOrNull();
    if (found) return found;
    throw new SagelaneError({
      code: 'ManifestMissing',
      what: `there is no manifest ${paths.manifest}`,
      fix: 'write one with `sagelane init`, or name it by --config',
    });
  };
  const [asked] = options.regions;
  const region = asked ?? loaded.manifest?.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? DEFAULT_REGION;

  let meter: CallMeter | null = null;
  const aws = once(async (): Promise<Aws> => {
    const { createAws, createCallMeter } = await import('../aws/index.ts');
    meter = createCallMeter({ clock, onWait: tellWait(emit) });
    return createAws({
      meter,
      ...(options.mfaCode === undefined ? {} : { mfaCode: inTurn(options.mfaCode) }),
      accounts: accessOf(loaded.manifest),
      defaultRegion: region,
      toolVersion: options.toolVersion,
      env,
      clock,
      cacheFolder: join(paths.cache, 'cloudtrail', sandbox === null ? 'aws' : `sandbox-${sandbox.world}`),
      ...(sandbox === null ? {} : { sandboxUrl: sandbox.url }),
    });
  });

  const accounts = once(async (): Promise<readonly WorkAccount[]> => {
    const declared = manifestOrNull()?.accounts;
    if (declared)
      return selectAccounts(
        declared.map((one) => ({ id: one.id, alias: one.alias, region: asked ?? one.region })),
        options.accounts,
        region,
      );
    if (sandbox)
      return selectAccounts(
        sandbox.accounts.map((one) => ({ ...one, region })),
        options.accounts,
        region,
      );
    if (options.accounts.length > 0) return selectAccounts([], options.accounts, region);
    return [{ id: (await (await aws()).defaultCaller()).account, alias: null, region }];
  });

  const places = async (): Promise<readonly WorkAccount[]> =>
    placesOf(await accounts(), manifestOrNull(), options.regions);

  const terraform = once(async (): Promise<Terraform> =>
    (await import('./find-terraform.ts')).terraformOf(options, paths),
  );
  const provider = sandbox?.provider ? shareProvider(sandbox.provider) : undefined;
  const workflow = once(async (): Promise<Workflow> => {
    const { workflowOf } = await import('./workflow.ts');
    return workflowOf({ options, paths, manifest: manifest(), terraform, provider: provider?.lease, aws, emit });
  });
  const journal = once(async (): Promise<Journal> => {
    const { openJournal } = await import('../journal/index.ts');
    return openJournal({ file: paths.journal, clock });
  });

  const context: CommandContext = {
    manifest,
    hasManifest: loaded.manifest !== null,
    appSources: () => appSources(dirname(paths.manifest), cwd),
    accounts,
    places,
    aws,
    workflow,
    journal,
    containments: containmentRecords(paths.containments),
    history,
    calls: () => meter?.usage() ?? [],
    clock,
    awsNow: () => new Date(clock.now().getTime() + (sandbox?.aheadMs ?? 0)),
    emit,
    signal,
    force: options.force,
    watch: createWatchers({ aws, places, clock, emit, signal, manifest: manifestOrNull, history }),
    readOnlyReason: options.readOnlyReason,
    globalFlags: options.globalFlags,
    confirm: options.confirm,
  };
  return {
    context,
    paths,
    options,
    manifestOrNull,
    terraform,
    async close() {
      await provider?.close();
      if (aws.begun()) (await aws()).close();
      seen?.close();
      seen = null;
    },
  };
}

/** A missing manifest is no error until somebody needs it; a wrong one is an error then, too. */
async function load(
  file: string,
): Promise<{ readonly manifest: Manifest | null; readonly error: SagelaneError | null }> {
  if (!existsSync(file)) return { manifest: null, error: null };
  const { loadManifest } = await import('../config/index.ts');
  try {
    return { manifest: await loadManifest(file), error: null };
  } catch (error) {
    if (error instanceof SagelaneError) return { manifest: null, error };
    throw error;
  }
}

const accessOf = (manifest: Manifest | null): readonly AccountAccess[] =>
  (manifest?.accounts ?? []).map(({ id, region, profile, assumeRole }) => ({
    id,
    region,
    ...(profile === undefined ? {} : { profile }),
    ...(assumeRole === undefined ? {} : { assumeRole }),
  }));
