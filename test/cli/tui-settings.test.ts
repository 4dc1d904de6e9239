import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/cli/tui-desk.ts';
import { keepRemembered, tuiSettings } from '../../src/cli/tui-settings.ts';
import { actionIds, keyProblems } from '../../tui/keymap.ts';
import { SCHEME_NAMES } from '../../tui/theme.ts';

const known = { schemeNames: SCHEME_NAMES, actionIds, keyProblems };
let home: string;
const env = () => ({ XDG_CONFIG_HOME: home });
const write = (name: string, text: string): void => {
  mkdirSync(join(home, 'sagelane'), { recursive: true });
  writeFileSync(join(home, 'sagelane', name), text);
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sagelane-settings-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('settings of the terminal app', () => {
  test('are none where there is no file', async () => {
    expect(await tuiSettings(env(), known)).toEqual({});
  });

  test('bind keys, choose a theme and how it calls', async () => {
    write('tui.yaml', 'theme: colour-blind\nnotify: bell\nkeys:\n  app.quit: [Q, ctrl+c]\n  app.messages: i\n');
    expect(await tuiSettings(env(), known)).toMatchObject({
      theme: 'colour-blind',
      notify: 'bell',
      keys: { 'app.quit': ['Q', 'ctrl+c'], 'app.messages': ['i'] },
      troubles: [],
    });
  });

  test('that are wrong are all said with line and column, and the rest counts', async () => {
    write('tui.yaml', 'theme: drak\nnotifi: bell\nkeys:\n  app.quitt: Q\n  app.help: [1, {}]\nnotify: bell\n');
    const { troubles, notify, theme } = await tuiSettings(env(), known);
    expect(notify).toBe('bell');
    expect(theme).toBeUndefined();
    expect(troubles?.map(({ code, at, fix }) => [code, at?.line, at?.column, fix])).toEqual([
      ['UnknownKey', 2, 1, 'did you mean "notify"?'],
      ['UnknownValue', 1, 8, 'did you mean "dark"?'],
      ['UnknownKey', 4, 3, 'did you mean "app.quit"?'],
      ['WrongType', 5, 17, undefined],
    ]);
  });

  test('that bind a key twice are left out whole, and said', async () => {
    write('tui.yaml', 'keys:\n  app.quit: "?"\n');
    const { keys, troubles } = await tuiSettings(env(), known);
    expect(keys).toBeUndefined();
    expect(troubles?.[0]).toMatchObject({ code: 'KeyBoundTwice' });
  });

  test('that are no YAML are said', async () => {
    write('tui.yaml', 'theme: [\n');
    expect((await tuiSettings(env(), known)).troubles?.[0]).toMatchObject({ at: { line: 2 } });
  });

  test('remember orders, columns and views from one time to the next', async () => {
    const remembered = {
      lists: { shares: { sort: '-stage', columns: ['share', 'stage'] } },
      views: { mine: { screen: 'executions', filter: '@ml-prod failed' } },
    };
    await keepRemembered(env(), remembered);
    expect((await tuiSettings(env(), known)).remembered).toEqual(remembered);
    expect(readFileSync(join(home, 'sagelane/views.yaml'), 'utf8')).toMatch(/^# Kept by/);
  });
});

describe('the desk', () => {
  const desk = (extra: Record<string, string> = {}) =>
    createDesk({ cwd: home, manifest: join(home, 'sagelane.yaml'), env: { ...env(), ...extra } });

  test('writes a new file and never over another', async () => {
    expect(await desk().save('view.csv', 'a\n')).toBe(join(home, 'view.csv'));
    await expect(desk().save('view.csv', 'b\n')).rejects.toMatchObject({ code: 'FileExists' });
    expect(readFileSync(join(home, 'view.csv'), 'utf8')).toBe('a\n');
  });

  test('finds the line of the manifest that declares a share', () => {
    writeFileSync(
      join(home, 'sagelane.yaml'),
      'shares:\n  - name: churn-readers\n    with: [x]\n  - { name: "churn", owner: y }\n',
    );
    expect(desk().manifestLine('churn')).toBe(4);
    expect(desk().manifestLine('churn-readers')).toBe(2);
    expect(desk().manifestLine('nothing')).toBeNull();
  });

  test('opens the editor at that line, and says which program is missing', async () => {
    const script = join(home, 'editor.sh');
    writeFileSync(script, `#!/bin/sh\necho "$@" > ${join(home, 'called')}\n`, { mode: 0o755 });
    await desk({ EDITOR: `${script} -w` }).edit(4);
    expect(readFileSync(join(home, 'called'), 'utf8').trim()).toBe(`-w +4 ${join(home, 'sagelane.yaml')}`);
    await expect(desk({ EDITOR: '/no/such/editor' }).edit(null)).rejects.toMatchObject({ code: 'ProgramMissing' });
  });
});
