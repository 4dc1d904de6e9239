import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/errors.ts';
import { problemsOf } from '../domain/errors.ts';
import type { Remembered, TuiPorts } from '../../tui/ports.ts';
import { userFolder, type Env } from '../app/user-folder.ts';

/** What the bundle of the app knows of itself. */
export interface KnownToTui {
  readonly schemeNames: readonly string[];
  readonly actionIds: readonly string[];
  /** What is wrong with keys that were bound, by action. */
  keyProblems(keys: Readonly<Record<string, readonly string[]>>): readonly Problem[];
}

type Settings = Pick<TuiPorts, 'keys' | 'theme' | 'notify' | 'linear' | 'remembered' | 'troubles'>;

const configFolder = (env: Env): string => userFolder(env, 'config');

/** The operator's own settings; a file that is wrong is said, and what is good of it counts. Nothing is loaded for files that are not there. */
export async function tuiSettings(env: Env, known: KnownToTui): Promise<Settings> {
  const folder = configFolder(env);
  const [own, kept] = [join(folder, 'tui.yaml'), join(folder, 'views.yaml')];
  if (!existsSync(own) && !existsSync(kept)) return {};
  const { parseRemembered, parseTuiSettings } = await import('../config/tui-settings.ts');
  const troubles: Problem[] = [];
  const textOf = (file: string): string => {
    try {
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    } catch (error) {
      troubles.push(...problemsOf(error));
      return '';
    }
  };
  const { settings, problems } = parseTuiSettings(textOf(own), own, {
    themes: known.schemeNames,
    actions: known.actionIds,
  });
  const { remembered, problems: lost } = parseRemembered(textOf(kept), kept);
  const clashes = known.keyProblems(settings.keys ?? {}).map((one) => ({ ...one, where: own }));
  troubles.push(...problems, ...lost, ...clashes);
  const { keys, theme, notify, linear } = settings;
  return {
    remembered,
    troubles,
    ...(keys === undefined || clashes.length > 0 ? {} : { keys }),
    ...(theme === undefined ? {} : { theme: theme as NonNullable<TuiPorts['theme']> }),
    ...(notify === undefined ? {} : { notify }),
    ...(linear === undefined ? {} : { linear }),
  };
}

/** Keeps orders, columns and views for next time. */
export async function keepRemembered(env: Env, remembered: Remembered): Promise<void> {
  const [{ rememberedYaml }, { writeFileAtomic }, { mkdir }] = await Promise.all([
    import('../config/tui-settings.ts'),
    import('../system/write-file-atomic.ts'),
    import('node:fs/promises'),
  ]);
  const folder = configFolder(env);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFileAtomic(join(folder, 'views.yaml'), rememberedYaml(remembered));
}
