import { expect } from 'vitest';
import { createProject, only, type Finished, type Project, type Running } from './cli.ts';
import { giveSandbox, letTimePass, type GivenSandbox } from './given-sandbox.ts';

/** A project on a sandbox where associations take their time, so that there is an apply to cut. */
export interface HalfWay {
  readonly project: Project;
  readonly sandbox: GivenSandbox;
  /** `--sandbox=URL`. */
  readonly at: string;
  /** An apply that has made its shares and waits for their associations. */
  apply(): Promise<Running>;
  /** Runs a command line while sandbox time goes by. */
  settled(words: string): Promise<Finished>;
  /** From here on everything is as it should be: an apply that ends, nothing left to do, a whole journal. */
  recovers(): Promise<void>;
  /** The same world again, after its process ended. */
  startAgain(): Promise<void>;
}

const FLAGS = '--realistic --state world.ndjson';

export async function halfWay(): Promise<HalfWay> {
  const project = createProject();
  let sandbox = await giveSandbox(project, FLAGS);
  const at = `--sandbox=${sandbox.url}`;

  const settled = async (words: string): Promise<Finished> => {
    const running = project.begin(words);
    await letTimePass(sandbox.url, running);
    return running.finished;
  };

  return {
    project,
    get sandbox() {
      return sandbox;
    },
    at,
    settled,
    async apply() {
      const apply = project.begin(`apply ${at} --yes --json`);
      await apply.until(/"resource\.applied".*aws_ram_resource_share/);
      return apply;
    },
    async recovers() {
      const first = await settled(`apply ${at} --yes --json`);
      if (first.code !== 0) {
        // What was being made when it was cut is in AWS and in no state: named, at its line, with the way out.
        const { problems } = only(first.events, 'stack.failed');
        for (const problem of problems)
          expect(problem).toMatchObject({ code: 'ResourceExists', at: { file: `${project.folder}/sagelane.yaml` } });
        expect((await settled(`destroy ${at} --yes`)).code).toBe(0);
        expect((await settled(`apply ${at} --yes`)).code).toBe(0);
      }
      expect((await project.run(`plan ${at}`)).code).toBe(0);
      expect((await project.run(`journal verify ${at}`)).code).toBe(0);
    },
    async startAgain() {
      sandbox = await giveSandbox(project, `${FLAGS} --port ${new URL(sandbox.url).port}`);
    },
  };
}
