import { EVENT_DOCS } from '../../src/domain/events/index.ts';
import { GENERATED } from './generated-notice.ts';

/** `docs/events.md`: what stdout says under `--json`, one section per event type. */
export function eventsMarkdown(): string {
  const types = (Object.keys(EVENT_DOCS) as (keyof typeof EVENT_DOCS)[]).sort();
  return `${GENERATED}
# Events

Under \`--json\`, stdout is one JSON object per line and nothing else. Every object has \`type\` and \`at\` (ISO 8601) beside
the fields below. A type that is not listed here may appear in a newer version; a listed field keeps its meaning.

${types.map((type) => `- [\`${type}\`](#${anchorOf(type)})`).join('\n')}

${types.map(sectionOf).join('\n')}`;
}

/** GitHub's anchors drop dots. */
const anchorOf = (type: string): string => type.replaceAll('.', '');

function sectionOf(type: keyof typeof EVENT_DOCS): string {
  const doc = EVENT_DOCS[type];
  const fields = Object.entries<string>(doc.fields);
  const rows = fields.map(([name, meaning]) => `| \`${name}\` | ${meaning.replaceAll('|', '\\|')} |`);
  const table = rows.length === 0 ? 'No further fields.' : ['| field | meaning |', '| --- | --- |', ...rows].join('\n');
  return `## \`${type}\`\n\n${capital(doc.summary)}.\n\n${table}\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
