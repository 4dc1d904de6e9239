import {
  boolCoreTag,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
} from 'js-yaml';
import { DEEPEST, MOST_VALUES, type YamlEntry, type YamlNode } from './yaml-node.ts';

/**
 * Reads what people write for manifests: mappings, lists and scalars. Undefined for anything else (aliases, tags, block texts,
 * every mistake), which `yaml-document.ts` reads and explains: its library tells several mistakes at once and recovers from
 * them, for twenty times the work. A test holds what is read here to what that library says.
 */
export function readYamlEvents(text: string): YamlNode | undefined {
  // The libraries do not agree on a carriage return alone, and on a byte order mark in the middle.
  if (/\r(?!\n)|\ufeff/.test(text)) return undefined;
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: DEEPEST });
  } catch {
    return undefined;
  }
  try {
    return new EventReader(text, events).document();
  } catch (thrown) {
    if (thrown instanceof Unusual) return undefined;
    throw thrown;
  }
}

class Unusual extends Error {}

class EventReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;
  #values = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  document(): YamlNode {
    const begin = this.#take();
    if (begin.type !== EVENT_ID.DOCUMENT || begin.directives.length > 0) throw new Unusual();
    const root = this.#node();
    this.#take();
    if (this.#next < this.#events.length) throw new Unusual();
    return root;
  }

  #take(): Event {
    const event = this.#events[this.#next++];
    if (!event || ++this.#values > MOST_VALUES || ('tagStart' in event && event.tagStart >= 0)) throw new Unusual();
    return event;
  }

  /** Whether the mapping or list that was begun last goes on; past its end when it does not. */
  #goesOn(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return true;
    this.#next++;
    return false;
  }

  #node(key?: ScalarEvent): YamlNode {
    const event = this.#take();
    if ('anchorStart' in event && event.anchorStart >= 0) throw new Unusual();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return event.valueStart < 0 ? nothing(this.#text, key) : scalar(this.#text, event);
      case EVENT_ID.MAPPING:
        return this.#mapping(event);
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        while (this.#goesOn()) items.push(this.#node());
        return { value: items.map(({ value }) => value), offset: event.start, items };
      }
      default:
        throw new Unusual();
    }
  }

  #mapping({ start }: MappingEvent): YamlNode {
    const entries = new Map<string, YamlEntry>();
    const value = Object.create(null) as Record<string, unknown>;
    while (this.#goesOn()) {
      const key = this.#take();
      if (key.type !== EVENT_ID.SCALAR || key.anchorStart >= 0 || key.valueStart < 0) throw new Unusual();
      const name = getScalarValue(this.#text, key);
      // The library explains a key that stands twice; what a merge key was, the schema does.
      if (entries.has(name)) throw new Unusual();
      const node = this.#node(key);
      entries.set(name, { keyOffset: offsetOf(key), node });
      value[name] = node.value;
    }
    return { value, offset: start, entries };
  }
}

/** With its quote. */
const offsetOf = ({ style, valueStart }: ScalarEvent): number => (isQuoted(style) ? valueStart - 1 : valueStart);

const isQuoted = (style: ScalarEvent['style']): boolean =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;

/** A key with nothing behind it: the place is where a value would stand. */
function nothing(text: string, key: ScalarEvent | undefined): YamlNode {
  if (!key) throw new Unusual();
  const behind = /["']? *: */y;
  behind.lastIndex = key.valueEnd;
  if (!behind.test(text)) throw new Unusual();
  return { value: null, offset: behind.lastIndex, written: '' };
}

/** The core schema of YAML 1.2: https://yaml.org/spec/1.2.2/#103-core-schema */
const CORE = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
/** How everything begins that means something else than its letters; most texts of a manifest begin otherwise. */
const MAY_MEAN = /^([-+.~\dnNtTfF]|$)/;

function scalar(text: string, event: ScalarEvent): YamlNode {
  const [value, offset] = [getScalarValue(text, event), offsetOf(event)];
  if (isQuoted(event.style)) return { value, offset };
  if (event.style !== SCALAR_STYLE.PLAIN) throw new Unusual();
  for (const tag of MAY_MEAN.test(value) ? CORE : []) {
    const resolved = tag.resolve(value, false, tag.tagName);
    if (resolved !== NOT_RESOLVED) return { value: resolved, offset, written: value };
  }
  return { value, offset };
}
