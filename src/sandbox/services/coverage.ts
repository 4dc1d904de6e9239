import { Wire } from '../wire/wire.ts';
import { services } from './index.ts';

/** What is emulated of one service. */
export interface ServiceCoverage {
  readonly service: string;
  readonly operations: readonly {
    readonly name: string;
    readonly mutates: boolean;
    /** What of its behaviour AWS does not document; null when nothing. */
    readonly assumed: string | null;
  }[];
  /** Operations the service has; the others answer 501. */
  readonly total: number;
}

/** Every service with its emulated operations, from the registries and the SDK's own models. */
export async function sandboxCoverage(): Promise<ServiceCoverage[]> {
  const found: ServiceCoverage[] = [];
  for (const { name: service, client, operations } of Object.values(services)) {
    const emulated = (await operations()).map((one) => ({
      name: String(one.name),
      mutates: one.mutates,
      assumed: one.assumed ?? null,
    }));
    found.push({ service, operations: emulated, total: new Wire(await client()).operations.size });
  }
  return found;
}

/** `docs/sandbox-coverage.md`. */
export async function sandboxCoverageMarkdown(): Promise<string> {
  const coverage = await sandboxCoverage();
  const sections = coverage.map(({ service, operations, total }) => {
    const rows = operations.map(
      (one) => `| \`${one.name}\` | ${one.mutates ? 'writes' : 'reads'} | ${one.assumed ?? ''} |`,
    );
    const head = `## ${service}\n\n${operations.length} of ${total} operations.\n`;
    return `${head}\n| operation | | assumed |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

const INTRODUCTION = `# What the sandbox emulates

Generated from the sandbox's registries. An operation that is not listed answers \`501 NotImplemented\` naming it, never an
empty success. The last column holds behaviour that AWS does not document: what was proven only on it is proven for the
sandbox alone. [sandbox.md](sandbox.md) says how to use it, and which behaviour is assumed across operations.
`;
