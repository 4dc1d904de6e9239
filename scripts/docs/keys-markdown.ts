import { createKeymap, actionOf, keyLabel, type KeyContext } from '../../tui/keymap.ts';
import { GENERATED } from './generated-notice.ts';

const TITLES: Record<KeyContext, string> = {
  everywhere: 'Everywhere',
  list: 'In a list',
  detail: 'In an open detail',
  overview: 'Overview',
  stacks: 'Stacks',
  shares: 'Shares',
  executions: 'Executions',
  journal: 'Journal',
  lineage: 'Lineage',
  sessions: 'Sessions',
  audit: 'Audit',
};

/** `docs/keys.md`: every key of the terminal app, from the key map. */
export function keysMarkdown(): string {
  const { groups, keysOf } = createKeymap();
  const sections = groups.map(({ context, actions }) => {
    const rows = actions.map((id) => {
      const keys = keysOf(id).map((key) => `\`${keyLabel(key)}\``);
      return `| ${keys.join(' ')} | ${actionOf(id).title.replaceAll('|', '\\|')} | \`${id}\` |`;
    });
    return `## ${TITLES[context]}\n\n| key | does | action |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${GENERATED}
# Keys of the terminal app

\`^x\` is Ctrl and x. A screen's own keys win over those of the list, and these over those that hold everywhere. The name of the
action is what another key is bound to.

${sections.join('\n')}`;
}
