import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

const FOLDERS = {
  config: ['XDG_CONFIG_HOME', '.config'],
  state: ['XDG_STATE_HOME', '.local/state'],
  cache: ['XDG_CACHE_HOME', '.cache'],
} as const;

/**
 * Our folder below one of the user's: empty counts as unset, and a relative path is ignored.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function userFolder(env: Env, kind: keyof typeof FOLDERS): string {
  const [variable, otherwise] = FOLDERS[kind];
  const given = env[variable] ?? '';
  // Without HOME (a bare container, sudo) the system knows the user's home.
  return join(isAbsolute(given) ? given : join(env['HOME'] || homedir(), otherwise), 'sagelane');
}
