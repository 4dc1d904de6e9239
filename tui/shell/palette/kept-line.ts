import { isSecretName, withoutSecrets } from '../../../src/domain/secrets.ts';
import type { Model } from '../model.ts';
import { commandIn } from './commands.ts';

const LONGEST = 200;

/**
 * A line as it may be kept for next time, or null: only what says something here, without what a command does not read, and
 * nothing that looks like a secret that was pasted.
 */
export function keptLine(model: Model, line: string): string | null {
  const found = commandIn(model, line);
  if (!found) return null;
  const { name, usage } = found.command;
  const args = usage === undefined ? '' : found.args;
  const secret = withoutSecrets(args) !== args || args.split(/\s+/).some(namesSecret);
  return secret || args.length > LONGEST ? null : `${name} ${args}`.trim();
}

/** `token:abc`, `password=abc` */
const namesSecret = (word: string): boolean => {
  const [, name = '', value = ''] = /^["!]*([\w.-]+)[:=](.*)$/.exec(word) ?? [];
  return value !== '' && isSecretName(name);
};
