export interface Page<T> {
  readonly items: readonly T[] | undefined;
  readonly nextToken: string | undefined;
}

/**
 * Reads every page, or as many as `limit` items need. An empty page with a token is legal, so only a missing token ends
 * it. A token that AWS does not know any more starts the reading over, once.
 */
export async function readPages<T>(
  read: (nextToken: string | undefined) => Promise<Page<T>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  try {
    return await readFrom(read, limit);
  } catch (cause) {
    if (!isStaleToken(cause)) throw cause;
    return readFrom(read, limit);
  }
}

async function readFrom<T>(read: (nextToken: string | undefined) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const { items, nextToken }: Page<T> = await read(token);
    all.push(...(items ?? []));
    token = nextToken;
  } while (token !== undefined && token !== '' && all.length < limit);
  return all.length > limit ? all.slice(0, limit) : all;
}

const isStaleToken = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'InvalidNextTokenException';
