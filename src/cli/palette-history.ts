import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userFolder, type Env } from '../app/user-folder.ts';

/** As many as are worth going back through. */
const MOST = 50;

const fileOf = (env: Env): string => join(userFolder(env, 'state'), 'palette-history');

/** Lines of the palette that were typed another time, newest last; none where they cannot be read. */
export function typedBefore(env: Env): readonly string[] {
  try {
    return readFileSync(fileOf(env), 'utf8').split('\n').filter(Boolean).slice(-MOST);
  } catch {
    return [];
  }
}

/** Keeps a line, once; read again before, because another terminal may have kept one meanwhile. */
export async function keepTyped(env: Env, line: string): Promise<void> {
  const [{ writeFileAtomic }, { ensurePrivateDir }] = await Promise.all([
    import('../system/write-file-atomic.ts'),
    import('../system/private-dir.ts'),
  ]);
  const lines = [...typedBefore(env).filter((one) => one !== line), line].slice(-MOST);
  await ensurePrivateDir(userFolder(env, 'state'));
  await writeFileAtomic(fileOf(env), `${lines.join('\n')}\n`);
}
