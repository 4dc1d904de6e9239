import { Option, type Command } from 'commander';
import { GLOBAL_FLAGS, globalsFrom, type GlobalFlag, type Globals } from './globals.ts';

/** Declared on the program: commander takes them before and after the verb. */
export function addGlobals(command: Command): void {
  for (const flag of Object.values<GlobalFlag>(GLOBAL_FLAGS)) {
    const option = new Option(flag.flags, flag.about).hideHelp(flag.hidden === true);
    if (flag.choices) option.choices(flag.choices);
    if (flag.default !== undefined) option.default(flag.default);
    if (flag.takes === 'many') option.default([]).argParser(collect);
    command.addOption(option);
  }
}

/** For options that may be given several times. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export const readGlobals = (command: Command): Globals => globalsFrom(command.optsWithGlobals());
