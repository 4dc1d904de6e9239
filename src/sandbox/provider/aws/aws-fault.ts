import { ProviderFault } from '../engine/fault.ts';
import type { Path } from '../engine/fault.ts';

/** AWS's error code: the SDK's error name, where `Exception` may or may not be part of it (`NoSuchEntity`). */
export const awsCode = (thrown: unknown): string | undefined =>
  // Connection errors carry metadata too (the attempts), but no status.
  thrown instanceof Error && metadataOf(thrown).httpStatusCode !== undefined ? thrown.name : undefined;

/** Whether AWS answered one of those codes, with or without `Exception` at the end: the SDK and the wire differ there. */
export function isAwsError(thrown: unknown, ...codes: readonly string[]): boolean {
  const bare = (code: string): string => code.replace(/Exception$/, '');
  const code = awsCode(thrown);
  return code !== undefined && codes.some((one) => bare(one) === bare(code));
}

/** Runs one AWS call; what it throws becomes a fault that says what was attempted, AWS's code and its message. */
export async function attempt<T>(doing: string, call: () => Promise<T>, path: Path = []): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    throw awsFault(doing, thrown, path);
  }
}

/** As `attempt`, but answers undefined when AWS says that the thing is not there. */
export async function unlessGone<T>(
  codes: readonly string[],
  doing: string,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (thrown) {
    if (isAwsError(thrown, ...codes)) return undefined;
    throw awsFault(doing, thrown);
  }
}

export function awsFault(doing: string, thrown: unknown, path: Path = []): ProviderFault {
  if (thrown instanceof ProviderFault) return thrown;
  const code = awsCode(thrown);
  if (code !== undefined && thrown instanceof Error) {
    return new ProviderFault(`${doing}: ${code}: ${thrown.message}`, {
      path,
      cause: thrown,
      detail: requestOf(metadataOf(thrown)),
    });
  }
  const cause = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  const errno = (thrown as NodeJS.ErrnoException | null)?.code;
  return new ProviderFault(`${doing}: the sandbox does not answer (${errno ?? cause})`, {
    path,
    cause: thrown,
    detail: 'is it still running? `sagelane sandbox start` starts it, and the next plan starts one by itself.',
  });
}

interface Metadata {
  readonly httpStatusCode?: number;
  readonly requestId?: string;
}

const metadataOf = (thrown: Error): Metadata => (thrown as { readonly $metadata?: Metadata }).$metadata ?? {};

const requestOf = ({ httpStatusCode, requestId }: Metadata): string =>
  [httpStatusCode && `HTTP status ${httpStatusCode}`, requestId && `request id ${requestId}`]
    .filter(Boolean)
    .join(', ');
