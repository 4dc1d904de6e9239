import { actionOf, commandName, KEY_ACTIONS, keyLabel, type ActionId } from '../../keymap.ts';
import { listStateOf, screenOf, targetOf, type Model } from '../model.ts';
import { goTo, keyOfScreen } from '../places.ts';
import type { ShellCore } from '../shell.ts';
import type { PaletteCommand } from './command.ts';
import { LIST_COMMANDS } from './list-commands.ts';
import { openCommand } from './open-command.ts';
import { completePlace, filterIn } from './place-line.ts';

/** Moving a cursor is nothing that one types. */
const NOT_TYPED: ReadonlySet<ActionId> = new Set<ActionId>([
  'app.screen',
  'app.palette',
  'app.back',
  ...(Object.keys(KEY_ACTIONS) as ActionId[]).filter((id) =>
    /^(list|detail)\.(up|down|page-|first|last|fold|unfold|toggle|open|next|previous|filter)/.test(id),
  ),
]);

const ALIASES: Partial<Record<ActionId, readonly string[]>> = {
  'app.quit': ['q', 'exit'],
  'app.history-back': ['back'],
  'app.history-forward': ['forward'],
  'app.refresh': ['reload'],
  'app.help': ['h', 'keys'],
  'row.data': ['json', 'yaml'],
  'row.related': ['follow', 'related'],
};

/** What can be typed here: places, what can be done with lists and rows, and the actions of this screen. */
export function commandsOf(model: Model): readonly PaletteCommand[] {
  const typed = [openCommand, ...LIST_COMMANDS];
  const names = new Set(typed.map(({ name }) => name));
  const keyed = [...actionCommands(model), ...keyCommands(model)].filter(({ name }) => !names.has(name));
  return [...screenCommands(model), ...keyed, ...typed];
}

const screenCommands = ({ screens }: Model): readonly PaletteCommand[] =>
  screens.map((screen) => ({
    name: screen.id,
    usage: '[@ACCOUNT] [/FILTER]',
    about: `go to ${screen.title}`,
    keys: keyOfScreen(screens, screen),
    goes: true,
    complete: completePlace,
    run(core, args) {
      const filter = filterIn(args);
      goTo(core, { screen: screen.id, ...(filter === undefined ? {} : { filter }) }, false);
    },
  }));

function actionCommands(model: Model): readonly PaletteCommand[] {
  return screenOf(model).actions.map((action) => ({
    ...named(action.id, model),
    blocked: (now) => action.blocked(now.view, targetOf(now)),
  }));
}

const keyCommands = (model: Model): readonly PaletteCommand[] =>
  (Object.keys(KEY_ACTIONS) as ActionId[])
    .filter((id) => ['everywhere', placeOf(model)].includes(actionOf(id).context) && !NOT_TYPED.has(id))
    .map((id) => named(id, model));

const placeOf = ({ ui, screens }: Model): 'list' | 'detail' =>
  listStateOf(ui, screenOf({ ui, screens })).open === null ? 'list' : 'detail';

function named(id: ActionId, { keymap }: Model): PaletteCommand {
  const aliases = ALIASES[id];
  return {
    name: commandName(id),
    ...(aliases ? { aliases } : {}),
    about: actionOf(id).title,
    keys: keymap.keysOf(id).map(keyLabel).join(' '),
    run: (core) => core.act(id),
  };
}

/** The command that a line begins with, by its whole name or an alias, and what follows it. */
export function commandIn(
  model: Model,
  line: string,
): { readonly command: PaletteCommand; readonly args: string } | null {
  const [, name = '', args = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(line) ?? [];
  const wanted = name.toLowerCase();
  const command = commandsOf(model).find((one) => one.name === wanted || one.aliases?.includes(wanted));
  return command ? { command, args } : null;
}

/** Does what a line says; `from` the command line only what goes somewhere. */
export function runLine(core: ShellCore, line: string, from: 'palette' | 'start' = 'palette'): void {
  const model = core.model();
  const found = commandIn(model, line) ?? onlyOne(model, line);
  if (!found)
    return core.say(
      'warning',
      `nothing is called ${line.trim().split(' ')[0] ?? ''}: ${model.view.keyOf('app.palette')} lists what can be typed`,
    );
  if (from === 'start' && !found.command.goes)
    return core.say('warning', `:${line.trim()} is no place to go to: type it here if it is meant`);
  const why = found.command.blocked?.(model) ?? null;
  if (why !== null) return core.say('warning', why);
  found.command.run(core, found.args);
}

/** The beginning of a name is enough where it is the beginning of one only. */
function onlyOne(model: Model, line: string): ReturnType<typeof commandIn> {
  const [, name = '', args = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(line) ?? [];
  const [command, ...others] = commandsOf(model).filter((one) => one.name.startsWith(name.toLowerCase()));
  return command && others.length === 0 ? { command, args } : null;
}
