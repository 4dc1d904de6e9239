import type { AppOptions } from '../app/options.ts';
import { systemClock } from '../app/system-clock.ts';
import type { Globals } from './globals.ts';
import { providerSchema } from './provider-schema.ts';

interface Wiring {
  readonly cwd: string;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly force: AbortSignal;
  readonly confirm: AppOptions['confirm'];
  readonly emit: AppOptions['emit'];
  readonly mfaCode?: AppOptions['mfaCode'];
}

/** What the app is told of the command line, but for the sandbox. */
export function appOptionsOf(
  globals: Globals,
  { cwd, version, signal, force, confirm, emit, mfaCode }: Wiring,
): Omit<AppOptions, 'sandbox'> {
  return {
    cwd,
    env: process.env,
    config: globals.config,
    accounts: globals.accounts,
    regions: globals.regions,
    readOnlyReason: globals.readOnly ? '--read-only was given' : null,
    globalFlags: [
      ...(globals.regions.length === 0 ? [] : ['--region', globals.regions.join(',')]),
      ...(globals.sandbox === null ? [] : [globals.sandbox === true ? '--sandbox' : `--sandbox=${globals.sandbox}`]),
    ],
    assumeYes: globals.yes,
    toolVersion: version,
    clock: systemClock,
    signal,
    force,
    confirm,
    emit,
    ...(mfaCode === undefined ? {} : { mfaCode }),
    providerSchema,
  };
}
