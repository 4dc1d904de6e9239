import type { MessageInput } from '../protocol/messages.ts';

/** Attribute and block names, and indexes of lists. */
export type Path = readonly (string | number)[];

/** What Terraform shows as `Error: SUMMARY`, with the file, line and snippet of the attribute when there is one. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly detail: string;
  readonly path: Path;

  constructor(
    summary: string,
    options: { readonly detail?: string; readonly path?: Path; readonly cause?: unknown } = {},
  ) {
    super(summary, { cause: options.cause });
    this.detail = options.detail ?? '';
    this.path = options.path ?? [];
  }
}

/** Anything thrown, as a diagnostic; what is no fault of ours to name is shown with its stack. */
export function diagnosticOf(thrown: unknown): MessageInput<'Diagnostic'> {
  if (!(thrown instanceof ProviderFault)) {
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { severity: SEVERITY_ERROR, summary: "the sandbox's provider failed", detail };
  }
  return {
    severity: SEVERITY_ERROR,
    summary: thrown.message,
    detail: thrown.detail,
    attribute: thrown.path.length > 0 ? pathMessage(thrown.path) : undefined,
  };
}

export const pathMessage = (path: Path): MessageInput<'AttributePath'> => ({
  steps: path.map((step) => (typeof step === 'number' ? { element_key_int: step } : { attribute_name: step })),
});

const SEVERITY_ERROR = 1;
