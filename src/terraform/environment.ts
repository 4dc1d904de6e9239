import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a terraform process gets of the user's environment: what it needs to find itself, AWS and the network, and
 * nothing else, so that a run does not depend on whatever else happens to be exported.
 */
export function terraformEnvironment(
  user: Environment,
  added: Readonly<Record<string, string>> = {},
  atOnce = 1,
  machine: Machine = thisMachine(),
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(user)) {
    if (value !== undefined && isKept(name, value)) kept[name] = value;
  }
  return { ...worksFaster(atOnce, machine), ...kept, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', ...added };
}

/** What terraform processes share. */
export interface Machine {
  readonly processors: number;
  /** Bytes. */
  readonly memory: number;
}

const thisMachine = (): Machine => ({
  processors: availableParallelism(),
  // Of a container, its own; 0 or a number without end where nothing is limited.
  memory: Math.min(totalmem(), process.constrainedMemory() || Infinity),
});

/**
 * Terraform lives for seconds and clears its memory often. Those at work may use a quarter of the machine together before they
 * do, which takes off a fifth of their work; where that is little, half as often takes off an eighth. Many at once have a part
 * of the processors each to share their own work out among: another eighth
 * (https://pkg.go.dev/runtime#hdr-Environment_Variables). Who sets them themselves is heard.
 */
function worksFaster(atOnce: number, { processors, memory }: Machine): Record<string, string> {
  const share = Math.floor(memory / 4 / atOnce / MIB);
  return {
    // With less, a large state would have it clear without end.
    ...(share < 1024 ? { GOGC: '200' } : { GOGC: '800', GOMEMLIMIT: `${share}MiB` }),
    ...(atOnce > 1 && { GOMAXPROCS: String(Math.ceil(processors / atOnce)) }),
  };
}

const MIB = 1024 * 1024;

function isKept(name: string, value: string): boolean {
  if (DROPPED.has(name) || name.startsWith('TF_CLI_ARGS')) return false;
  // Terraform warns on stderr on every start about a configuration file that is not there.
  if (name === 'TF_CLI_CONFIG_FILE') return existsSync(value);
  return KEPT.has(name) || KEPT_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/**
 * Of `TF_*`, what would make a run do something else than what was planned and shown (extra arguments, another
 * workspace, another data directory), or hand it somebody else's provider process.
 */
const DROPPED = new Set(['TF_WORKSPACE', 'TF_DATA_DIR', 'TF_REATTACH_PROVIDERS', 'TF_INPUT']);

const KEPT = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'TMPDIR',
  'GOGC',
  'GOMEMLIMIT',
  'GOMAXPROCS',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  // Modules fetched over git and ssh.
  'SSH_AUTH_SOCK',
  'GIT_SSH_COMMAND',
]);

const KEPT_PREFIXES = ['AWS_', 'TF_', 'TOFU_', 'SSL_'];
