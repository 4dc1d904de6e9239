import { chooseCopy, copyName, nameOfRow, subjectRows } from '../copy.ts';
import { exportView } from '../export-view.ts';
import { setColumns, shownColumns, sortBy, chooseColumns, chooseSort } from '../list-look.ts';
import { markAll } from '../marks.ts';
import { listStateOf, screenOf, type Model } from '../model.ts';
import { goTo } from '../places.ts';
import { columnNamed, lookIn, lookOf } from '../remembered.ts';
import { chooseExport } from '../row-actions.ts';
import { dataOf, dataText } from '../row-view.ts';
import type { ShellCore } from '../shell.ts';
import { viewText } from '../view-text.ts';
import type { PaletteCommand } from './command.ts';

const titles = (model: Model): readonly string[] => screenOf(model).columns.map(({ title }) => title.toLowerCase());
const begins = (all: readonly string[], args: string): readonly string[] =>
  all.filter((one) => one.startsWith(args) && one !== args);

const filter: PaletteCommand = {
  name: 'filter',
  usage: 'TERMS',
  about: 'show only the rows that all terms hold for',
  goes: true,
  run: (core, args) => core.updateList((list) => ({ ...list, filter: args, filtering: false, open: null, top: 0 })),
};

const sort: PaletteCommand = {
  name: 'sort',
  aliases: ['order'],
  usage: '[-]COLUMN | none',
  about: 'order the list by a column; - the greatest first',
  complete: (model, args) => {
    const turned = args.startsWith('-') ? '-' : '';
    return begins([...titles(model).map((title) => turned + title), 'none'], args);
  },
  run(core, args) {
    if (args === '') return chooseSort(core);
    if (args === 'none') return sortBy(core, null);
    const screen = screenOf(core.model());
    const column = columnNamed(screen, args.replace(/^-/, ''));
    if (column < 0)
      return core.say('warning', `${screen.title} has no column ${args}: it has ${titles(core.model()).join(', ')}`);
    sortBy(core, { column, descending: args.startsWith('-') });
  },
};

const columns: PaletteCommand = {
  name: 'columns',
  aliases: ['cols'],
  usage: 'A,B,C | all',
  about: 'show these columns, in this order',
  complete(model, args) {
    const [, before = '', begun = ''] = /^(.*,)?([^,]*)$/.exec(args) ?? [];
    return begins(
      ['all', ...titles(model)].filter((one) => !before.includes(`${one},`)),
      begun,
    ).map((one) => before + one);
  },
  run(core, args) {
    if (args === '') return chooseColumns(core);
    if (args === 'all') return setColumns(core, null);
    const screen = screenOf(core.model());
    const names = args
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const unknown = names.filter((name) => columnNamed(screen, name) < 0);
    if (unknown.length > 0)
      return core.say(
        'warning',
        `${screen.title} has no column ${unknown.join(', ')}: it has ${titles(core.model()).join(', ')}`,
      );
    setColumns(
      core,
      names.map((name) => columnNamed(screen, name)),
    );
    core.say(
      'info',
      `columns: ${shownColumns(core.model())
        .map((index) => screen.columns[index]?.title)
        .join(', ')}`,
    );
  },
};

const mark: PaletteCommand = {
  name: 'mark',
  usage: 'all | none',
  about: 'mark every row that the filter leaves, or none',
  complete: (_model, args) => begins(['all', 'none'], args),
  run: (core, args) =>
    args === 'none' ? core.updateList((list) => ({ ...list, marks: new Set(), anchor: null })) : markAll(core),
};

const copy: PaletteCommand = {
  name: 'copy',
  usage: 'name | row | json | yaml | COLUMN',
  about: 'copy the row, or all that are marked',
  complete: (model, args) => begins(['name', 'row', 'json', 'yaml', ...titles(model)], args),
  run(core, args) {
    if (args === '') return chooseCopy(core);
    const rows = subjectRows(core);
    if (rows.length === 0) return core.say('info', 'there is nothing to copy');
    const model = core.model();
    const screen = screenOf(model);
    const data = rows.map((id) => dataOf(screen, model, id) ?? nameOfRow(screen, model, id));
    if (args === 'name') return copyName(core);
    if (args === 'row') return core.copy(viewText(model, 'tsv', rows), 'the row');
    if (args === 'json' || args === 'yaml')
      return core.copy(dataText(data.length === 1 ? data[0] : data, args), args.toUpperCase());
    const column = columnNamed(screen, args);
    const at = shownColumns(model).indexOf(column);
    if (column < 0 || at < 0) return core.say('warning', `${screen.title} shows no column ${args}`);
    const cells = viewText(model, 'tsv', rows)
      .split('\n')
      .map((line) => line.split('\t')[at] ?? '');
    core.copy(cells.join('\n'), screen.columns[column]?.title.toLowerCase() ?? args);
  },
};

const exported: PaletteCommand = {
  name: 'export',
  usage: 'csv | json [FILE]',
  about: 'write what is seen to a new file',
  complete: (_model, args) => begins(['csv', 'json'], args),
  run(core, args) {
    const [format = '', ...file] = args.split(' ');
    if (format === '') return chooseExport(core);
    if (format !== 'csv' && format !== 'json')
      return core.say('warning', `a view is written as csv or json, not ${format}`);
    exportView(core, format, file.join(' ').trim() || null);
  },
};

const viewNames = ({ ui }: Model): readonly string[] => Object.keys(ui.views).sort();

const save: PaletteCommand = {
  name: 'save',
  usage: 'NAME',
  about: 'keep filter, order and columns of this list as a view',
  complete: (model, args) => begins(viewNames(model), args),
  run(core, args) {
    if (!/^[\w.-]+$/.test(args))
      return core.say('warning', `a view needs a name of letters, digits, dots and dashes, not ${args || 'nothing'}`);
    const { ui } = core.model();
    const screen = screenOf(core.model());
    const list = listStateOf(ui, screen);
    const view = { screen: screen.id, ...(list.filter === '' ? {} : { filter: list.filter }), ...lookOf(screen, list) };
    core.update((now) => ({ ...now, views: { ...now.views, [args]: view } }));
    core.remember();
    core.say('info', `kept as view ${args}: :view ${args} shows it again`);
  },
};

const view: PaletteCommand = {
  name: 'view',
  usage: 'NAME',
  about: 'show a saved view',
  goes: true,
  complete: (model, args) => begins(viewNames(model), args),
  run: (core, args) => showView(core, args),
};

function showView(core: ShellCore, name: string): void {
  const model = core.model();
  const saved = Object.hasOwn(model.ui.views, name) ? model.ui.views[name] : undefined;
  const screen = saved && core.options.screens.find(({ id }) => id === saved.screen);
  if (!saved || !screen) {
    const names = viewNames(model);
    return core.say(
      'warning',
      `no view is called ${name || 'nothing'}: ${names.length > 0 ? `there are ${names.join(', ')}` : ':save NAME keeps the first'}`,
    );
  }
  goTo(core, { screen: screen.id, filter: saved.filter ?? '' });
  core.updateList((list) => ({ ...list, ...lookIn(screen, saved), top: 0 }));
}

const forget: PaletteCommand = {
  name: 'forget',
  usage: 'NAME',
  about: 'forget a saved view',
  complete: (model, args) => begins(viewNames(model), args),
  run(core, args) {
    if (!Object.hasOwn(core.model().ui.views, args)) return core.say('warning', `no view is called ${args}`);
    core.update((now) => ({
      ...now,
      views: Object.fromEntries(Object.entries(now.views).filter(([name]) => name !== args)),
    }));
    core.remember();
    core.say('info', `forgot view ${args}`);
  },
};

export const LIST_COMMANDS: readonly PaletteCommand[] = [
  filter,
  sort,
  columns,
  mark,
  copy,
  exported,
  save,
  view,
  forget,
];
