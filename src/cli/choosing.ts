import { Option, type Command } from 'commander';
import { ATTRIBUTE_MODES, type AttributeMode } from '../domain/attribute-changes.ts';
import { collect } from './add-globals.ts';

/** What a verb over stacks may leave out, or be narrowed to. */
export interface ChoosingFlags {
  readonly exclude: readonly string[];
  readonly target?: readonly string[];
}

export const addExclude = (verb: Command): Command =>
  verb.option('--exclude <stack>', 'leave this stack out: a name or a glob (repeatable)', collect, []);

export const addTarget = (verb: Command): Command =>
  verb.option(
    '--target <address>',
    'plan only this address, STACK:ADDRESS or construct path, and what it needs (repeatable)',
    collect,
    [],
  );

/** How much of each change a verb that shows plans tells. */
export interface ReadingFlags {
  readonly attributes: AttributeMode;
}

export const addAttributes = (verb: Command): Command =>
  verb.addOption(
    new Option('--attributes <how>', 'of each change tell its address, the attributes that change, or all of them')
      .choices([...ATTRIBUTE_MODES])
      .default('concise'),
  );

/** Policies besides those of the manifest. */
export interface PolicyFlags {
  readonly policy: readonly string[];
}

export const addPolicy = (verb: Command): Command =>
  verb.option(
    '--policy <dir>',
    'hold the plan against the Rego files of this folder too, by conftest or opa (repeatable)',
    collect,
    [],
  );
