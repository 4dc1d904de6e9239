import { FLOW_PLAIN, isWord, PLAIN, plainScalar } from './plain-scalar.ts';
import { DEEPEST, MOST_VALUES, type YamlNode } from './yaml-node.ts';

/**
 * Reads a file of the YAML that people write for most manifests: blocks, lists and mappings within a line, plain and quoted
 * scalars. Undefined for anything else (aliases, tags, escapes, texts over several lines, numbers with a point, every
 * mistake), which the YAML library then reads and explains. The library would take most of a `check`; a test holds this
 * to what the library says.
 */
export function readPlainYaml(text: string): YamlNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (thrown) {
    if (thrown instanceof NotPlain) return undefined;
    throw thrown;
  }
}

class NotPlain extends Error {}

/** Anything but line feeds and what is printed: tabs, other ends of lines, halves of characters. */
const UNUSUAL = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const SPACES = / */y;
/** A key of a block, and one within a line. */
const KEY = /(?:([A-Za-z_][\w-]*)|"([^"\\\n]+)"|'([^'\n]+)'):(?=[ \n]|$)/y;
const FLOW_KEY = /(?:([A-Za-z_][\w-]*)|"([^"\\\n]+)"|'([^'\n]+)'):(?= )/y;
const QUOTED = /"([^"\\\n]*)"|'([^'\n]*)'(?!')/y;
const LONGEST_KEY = 200;
const END = -1;

class PlainReader {
  private readonly text: string;
  /** Where the line after the current one begins. */
  private next = 0;
  /** Of the current line: its indentation (`END` after the last), where it ends, and what of it is read. */
  private indent = END;
  private lineEnd = 0;
  private at = 0;
  private values = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): YamlNode {
    this.advance();
    if (this.indent !== 0) throw new NotPlain();
    const root = this.mapping(0);
    if (!this.isOver()) throw new NotPlain();
    return root;
  }

  /** To the next line that is neither empty nor a comment. */
  private advance(): void {
    const { text } = this;
    while (this.next < text.length) {
      const begin = this.next;
      this.at = begin;
      this.skipSpaces();
      const end = text.indexOf('\n', this.at);
      this.lineEnd = end < 0 ? text.length : end;
      this.next = this.lineEnd + 1;
      if (this.at < this.lineEnd && text[this.at] !== '#') {
        this.indent = this.at - begin;
        return;
      }
    }
    this.indent = END;
  }

  private mapping(indent: number): YamlNode {
    const mapping = this.begin();
    while (this.indent === indent) {
      const key = this.key(KEY, mapping.entries);
      mapping.add(key, this.entryValue(indent));
    }
    if (this.indent > indent) throw new NotPlain();
    return this.ended(mapping.node);
  }

  private entryValue(indent: number): YamlNode {
    this.skipSpaces();
    const { at } = this;
    if (!this.isAtEnd()) {
      const value = this.scalarOrFlow(PLAIN);
      this.finishLine();
      return value;
    }
    this.advance();
    if (this.indent === indent && this.isItem()) return this.sequence(indent);
    if (this.indent <= indent) return this.counted({ value: null, offset: at, written: '' });
    return this.isItem() ? this.sequence(this.indent) : this.mapping(this.indent);
  }

  private sequence(indent: number): YamlNode {
    const offset = this.at;
    const items: YamlNode[] = [];
    this.deeper();
    while (this.indent === indent && this.isItem()) {
      this.at += 2;
      this.skipSpaces();
      if (this.isAtEnd()) throw new NotPlain();
      items.push(this.item());
    }
    if (this.indent > indent) throw new NotPlain();
    return this.ended({ value: items.map(({ value }) => value), offset, items });
  }

  /** A scalar, or a mapping that begins behind the hyphen and goes on below it. */
  private item(): YamlNode {
    KEY.lastIndex = this.at;
    if (KEY.test(this.text)) {
      this.indent = this.at - (this.text.lastIndexOf('\n', this.at) + 1);
      return this.mapping(this.indent);
    }
    const value = this.scalarOrFlow(PLAIN);
    this.finishLine();
    return value;
  }

  private scalarOrFlow(plain: RegExp): YamlNode {
    switch (this.text[this.at]) {
      case '{':
        return this.flowMapping();
      case '[':
        return this.flowSequence();
      case '"':
      case "'":
        return this.quoted();
      default:
        return this.plain(plain);
    }
  }

  private flowMapping(): YamlNode {
    const mapping = this.begin();
    this.at++;
    while (this.flowGoesOn('}', mapping.entries.size)) {
      const key = this.key(FLOW_KEY, mapping.entries);
      this.skipSpaces();
      mapping.add(key, this.scalarOrFlow(FLOW_PLAIN));
    }
    return this.ended(mapping.node);
  }

  private flowSequence(): YamlNode {
    const offset = this.at++;
    const items: YamlNode[] = [];
    this.deeper();
    while (this.flowGoesOn(']', items.length)) items.push(this.scalarOrFlow(FLOW_PLAIN));
    return this.ended({ value: items.map(({ value }) => value), offset, items });
  }

  /** Past the comma to the next entry, or past the bracket. */
  private flowGoesOn(bracket: string, entries: number): boolean {
    this.skipSpaces();
    if (this.text[this.at] === bracket) {
      this.at++;
      return false;
    }
    if (entries === 0) return true;
    if (!this.text.startsWith(', ', this.at)) throw new NotPlain();
    this.at += 2;
    this.skipSpaces();
    if (this.text[this.at] === bracket) throw new NotPlain();
    return true;
  }

  private key(
    pattern: RegExp,
    known: ReadonlyMap<string, unknown>,
  ): { readonly name: string; readonly offset: number } {
    const offset = this.at;
    const found = this.take(pattern);
    const name = found[1] ?? found[2] ?? found[3] ?? '';
    if (isWord(name) || name.length > LONGEST_KEY || known.has(name)) throw new NotPlain();
    return { name, offset };
  }

  private quoted(): YamlNode {
    const offset = this.at;
    const found = this.take(QUOTED);
    return this.counted({ value: found[1] ?? found[2] ?? '', offset });
  }

  private plain(pattern: RegExp): YamlNode {
    const offset = this.at;
    const [written] = this.take(pattern);
    const node = plainScalar(written, offset);
    if (!node) throw new NotPlain();
    return this.counted(node);
  }

  private take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) throw new NotPlain();
    this.at = pattern.lastIndex;
    return found;
  }

  private isOver(): boolean {
    return this.indent === END;
  }

  private isItem(): boolean {
    return this.text.startsWith('- ', this.at);
  }

  /** Nothing more on the line, or a comment, which a space comes before. */
  private isAtEnd(): boolean {
    return this.at >= this.lineEnd || (this.text[this.at] === '#' && this.text[this.at - 1] === ' ');
  }

  private finishLine(): void {
    this.skipSpaces();
    if (!this.isAtEnd()) throw new NotPlain();
    this.advance();
  }

  private skipSpaces(): void {
    SPACES.lastIndex = this.at;
    SPACES.test(this.text);
    this.at = SPACES.lastIndex;
  }

  private begin() {
    const offset = this.at;
    const value = Object.create(null) as Record<string, unknown>;
    const entries = new Map<string, { readonly keyOffset: number; readonly node: YamlNode }>();
    this.deeper();
    return {
      node: { value, offset, entries },
      entries,
      add(key: { readonly name: string; readonly offset: number }, node: YamlNode) {
        value[key.name] = node.value;
        entries.set(key.name, { keyOffset: key.offset, node });
      },
    };
  }

  private deeper(): void {
    if (++this.depth > DEEPEST) throw new NotPlain();
  }

  private ended(node: YamlNode): YamlNode {
    this.depth--;
    return this.counted(node);
  }

  private counted(node: YamlNode): YamlNode {
    if (++this.values > MOST_VALUES) throw new NotPlain();
    return node;
  }
}
