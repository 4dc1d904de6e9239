import { nameOfRow } from '../copy.ts';
import { screenOf } from '../model.ts';
import { goTo } from '../places.ts';
import type { Place } from '../screen.ts';
import type { ShellCore } from '../shell.ts';
import type { PaletteCommand } from './command.ts';

/** Opens the row of that id, ARN or name, on whatever screen it is. */
export const openCommand: PaletteCommand = {
  name: 'open',
  usage: 'ID | ARN | NAME',
  about: 'open what is called so, on whatever screen it is',
  goes: true,
  run(core, args) {
    if (args === '') return core.say('warning', 'open what? an id, an ARN or a name');
    const found = rowsCalled(core, args);
    const [first, ...others] = found;
    if (!first) {
      const place = placeByArn(args);
      if (place === null) return core.say('warning', `nothing that was read so far is called ${args}`);
      goTo(core, place);
      return core.say('info', `${args} was not read yet: it is shown here when it is`);
    }
    goTo(core, { screen: first.screen, row: first.row, open: true });
    if (others.length > 0) core.say('info', `${others.length} more are called so: / looks for them in a list`);
  },
};

/** What is not read yet is told by its ARN where it will be. */
function placeByArn(name: string): Place | null {
  if (/^arn:[^:]+:sagemaker:[^:]*:\d+:pipeline\/[^/]+\/execution\//.test(name))
    return { screen: 'executions', row: name, open: true };
  if (/^arn:[^:]+:sagemaker:[^:]*:\d+:pipeline\//.test(name)) return { screen: 'executions', row: name };
  return /^arn:[^:]+:ram:[^:]*:\d+:resource-share\//.test(name)
    ? { screen: 'shares', filter: `"${name.split('/').at(-1) ?? name}"` }
    : null;
}

/** Exactly so called first, then what ends in it, then what has it anywhere; of those alike what is on this screen. */
function rowsCalled(core: ShellCore, name: string): readonly { readonly screen: string; readonly row: string }[] {
  const { view } = core.model();
  const wanted = name.toLowerCase();
  const found: { readonly screen: string; readonly row: string; readonly rank: number }[] = [];
  const here = screenOf(core.model());
  for (const screen of [here, ...core.options.screens.filter((one) => one !== here)]) {
    for (const row of screen.rows(view)) {
      if (!row.search.includes(wanted) && !row.id.toLowerCase().includes(wanted)) continue;
      const names = [row.id, nameOfRow(screen, { view }, row.id)].map((one) => one.toLowerCase());
      const rank = names.includes(wanted) ? 0 : names.some((one) => one.endsWith(`/${wanted}`)) ? 1 : 2;
      found.push({ screen: screen.id, row: row.id, rank });
    }
  }
  const best = Math.min(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === best);
}
