import { chmod, mkdir } from 'node:fs/promises';

/** Makes `dir` (and its parents) readable by its owner alone; an existing directory is tightened to 0700 as well. */
export async function ensurePrivateDir(dir: string): Promise<void> {
  const created = await mkdir(dir, { recursive: true, mode: 0o700 });
  if (created === undefined) await chmod(dir, 0o700).catch(toleratingForeignOwner);
}

/** A directory that belongs to somebody else (a mounted volume) keeps its mode; writing into it will tell. */
function toleratingForeignOwner(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPERM' && cause.code !== 'EACCES' && cause.code !== 'EROFS') throw cause;
}
