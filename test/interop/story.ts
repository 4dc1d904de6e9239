import { fileURLToPath } from 'node:url';
import { environmentFor, execute } from './support.ts';

const SCRIPT = fileURLToPath(new URL('services.py', import.meta.url));
export const ACCOUNT = '123456789012';

/** How a step ended: the members of its answer, or its error. */
export interface Outcome {
  readonly members?: readonly string[];
  readonly error?: string;
  readonly status?: number;
}

/** What services.py tells. */
export interface Story {
  readonly services: readonly string[];
  /** Steps that did not end as AWS documents it. */
  readonly wrong: readonly string[];
  /** By `SERVICE:OPERATION`. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** The same steps by boto3, wherever they go. */
export async function tellStory(url: string): Promise<Story> {
  const { stdout, stderr } = await execute('python3', [SCRIPT, url], environmentFor(url, ACCOUNT));
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Story;
}
