import { fileURLToPath } from 'node:url';
import { ACCOUNT } from './story.ts';
import { environmentFor, execute } from './support.ts';

const SCRIPT = fileURLToPath(new URL('cli_stories.py', import.meta.url));

/** What cli_stories.py tells. */
export interface CliStories {
  /** Commands run, by the CLI's name of the service. */
  readonly commands: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
  readonly pages: readonly string[];
  readonly waits: readonly string[];
  /** Commands that did not end as AWS documents it. */
  readonly wrong: readonly string[];
}

/** Those services' stories by the AWS CLI, or all of them. */
export async function tellCliStories(url: string, ...services: readonly string[]): Promise<CliStories> {
  const { stdout, stderr } = await execute('python3', [SCRIPT, url, ...services], environmentFor(url, ACCOUNT));
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as CliStories;
}
