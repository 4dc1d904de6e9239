import { stringify } from 'yaml';
import type { Problem } from '../domain/errors.ts';
import type { ListLook, Remembered, SavedView } from '../../tui/ports.ts';
import { suggest } from './did-you-mean.ts';
import { readYaml, type Path, type YamlSource } from './yaml-source.ts';

/** What an operator may set of the terminal app, in `tui.yaml`. */
interface TuiSettings {
  readonly theme?: string;
  readonly notify?: 'off' | 'bell' | 'osc9';
  readonly linear?: boolean;
  /** Keys by the name of the action. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
}

interface Known {
  readonly themes: readonly string[];
  /** Names of actions. */
  readonly actions: readonly string[];
}

const NOTIFY = ['off', 'bell', 'osc9'] as const;
const KEYS = ['theme', 'notify', 'linear', 'keys'] as const;

/** What is good of the file, and every problem of the rest with its line and column. */
export function parseTuiSettings(
  text: string,
  file: string,
  known: Known,
): { readonly settings: TuiSettings; readonly problems: readonly Problem[] } {
  const source = readYaml(text, file);
  const read = new Reader(source);
  if (!source.readable || source.value === null) return { settings: {}, problems: source.problems };
  const top = read.mapping(source.value, []);
  read.unknownKeys(top, [], KEYS);
  const theme = read.oneOf(top['theme'], ['theme'], known.themes);
  const notify = read.oneOf(top['notify'], ['notify'], NOTIFY);
  const linear = top['linear'] === undefined ? undefined : read.flag(top['linear'], ['linear']);
  const bound = top['keys'] === undefined ? {} : read.mapping(top['keys'], ['keys']);
  read.unknownKeys(bound, ['keys'], known.actions);
  const keys = Object.entries(bound).flatMap(([action, value]) => {
    const list = known.actions.includes(action) ? read.texts(value, ['keys', action]) : undefined;
    return list === undefined ? [] : [[action, list] as const];
  });
  return {
    settings: {
      ...(theme === undefined ? {} : { theme }),
      ...(notify === undefined ? {} : { notify: notify as NonNullable<TuiSettings['notify']> }),
      ...(linear === undefined ? {} : { linear }),
      ...(keys.length === 0 ? {} : { keys: Object.fromEntries(keys) }),
    },
    problems: [...source.problems, ...read.problems],
  };
}

/** Orders, columns and saved views, as the app keeps them in `views.yaml`. */
export function parseRemembered(
  text: string,
  file: string,
): { readonly remembered: Remembered; readonly problems: readonly Problem[] } {
  const source = readYaml(text, file);
  const read = new Reader(source);
  if (!source.readable || source.value === null)
    return { remembered: { lists: {}, views: {} }, problems: source.problems };
  const top = read.mapping(source.value, []);
  read.unknownKeys(top, [], ['lists', 'views']);
  const lists = Object.entries(top['lists'] === undefined ? {} : read.mapping(top['lists'], ['lists'])).map(
    ([screen, value]) => [screen, look(read, value, ['lists', screen], ['columns', 'sort'])] as const,
  );
  const views = Object.entries(top['views'] === undefined ? {} : read.mapping(top['views'], ['views'])).flatMap(
    ([name, value]): readonly (readonly [string, SavedView])[] => {
      const path = ['views', name];
      const shown = look(read, value, path, ['screen', 'filter', 'columns', 'sort']);
      const fields = read.mapping(value, path);
      const screen = read.text(fields['screen'], [...path, 'screen']);
      const filter = fields['filter'] === undefined ? undefined : read.text(fields['filter'], [...path, 'filter']);
      return screen === undefined ? [] : [[name, { screen, ...(filter === undefined ? {} : { filter }), ...shown }]];
    },
  );
  return {
    remembered: { lists: Object.fromEntries(lists), views: Object.fromEntries(views) },
    problems: [...source.problems, ...read.problems],
  };
}

function look(read: Reader, value: unknown, path: Path, keys: readonly string[]): ListLook {
  const fields = read.mapping(value, path);
  read.unknownKeys(fields, path, keys);
  const columns = fields['columns'] === undefined ? undefined : read.texts(fields['columns'], [...path, 'columns']);
  const sort = fields['sort'] === undefined ? undefined : read.text(fields['sort'], [...path, 'sort']);
  return { ...(columns === undefined ? {} : { columns }), ...(sort === undefined ? {} : { sort }) };
}

/** The text of `views.yaml`. */
export const rememberedYaml = (remembered: Remembered): string =>
  `# Kept by the terminal app of sagelane: orders and columns of lists, and views saved by :save NAME.\n${stringify(remembered)}`;

/** Reads values of a kind, and notes the place of what is not. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #source: YamlSource;

  constructor(source: YamlSource) {
    this.#source = source;
  }

  mapping(value: unknown, path: Path): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    this.#wrong(value, path, 'a mapping');
    return {};
  }

  unknownKeys(mapping: Readonly<Record<string, unknown>>, path: Path, known: readonly string[]): void {
    for (const key of Object.keys(mapping).filter((one) => !known.includes(one)))
      this.problems.push({
        code: 'UnknownKey',
        what: `unknown key "${key}"`,
        at: this.#source.keyPointOf([...path, key]),
        fix: known.length > 12 ? (closestOf(key, known) ?? 'docs/keys.md names them all') : suggest(key, known),
      });
  }

  text(value: unknown, path: Path): string | undefined {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return this.#source.writtenAt(path) ?? String(value);
    this.#wrong(value, path, 'a text');
    return undefined;
  }

  /** One text, or a list of them. */
  texts(value: unknown, path: Path): readonly string[] | undefined {
    if (!Array.isArray(value)) {
      const only = this.text(value, path);
      return only === undefined ? undefined : [only];
    }
    const found = value.map((one, index) => this.text(one, [...path, index]));
    return found.every((one) => one !== undefined) ? found : undefined;
  }

  flag(value: unknown, path: Path): boolean | undefined {
    if (typeof value === 'boolean') return value;
    this.#wrong(value, path, 'true or false');
    return undefined;
  }

  oneOf(value: unknown, path: Path, among: readonly string[]): string | undefined {
    if (value === undefined) return undefined;
    // YAML 1.1 readers take `off` for false; this one does not, but people quote it.
    const given = this.text(value, path);
    if (given === undefined || among.includes(given)) return given;
    this.problems.push({
      code: 'UnknownValue',
      what: `"${path.at(-1)}" cannot be "${given}"`,
      at: this.#source.pointOf(path),
      fix: suggest(given, among),
    });
    return undefined;
  }

  #wrong(value: unknown, path: Path, wanted: string): void {
    const is =
      value === null
        ? 'nothing'
        : Array.isArray(value)
          ? 'a list'
          : typeof value === 'object'
            ? 'a mapping'
            : `"${String(value)}"`;
    this.problems.push({
      code: 'WrongType',
      what: path.length === 0 ? `the file is ${is}, not ${wanted}` : `"${path.at(-1)}" is ${is}, not ${wanted}`,
      at: this.#source.pointOf(path),
    });
  }
}

const closestOf = (word: string, known: readonly string[]): string | undefined => {
  const answer = suggest(word, known);
  return answer.startsWith('did') ? answer : undefined;
};
