/** A value of a YAML file and where it stands, with all that is in it. */
export interface YamlNode {
  /** Plain data; mappings have no prototype, so that a key named `__proto__` is a key like any other. */
  readonly value: unknown;
  readonly offset: number;
  /** The scalar as written, unless it is text: `011122223333` is the number 11122223333 to YAML. */
  readonly written?: string;
  /** Of a list. */
  readonly items?: readonly YamlNode[];
  /** Of a mapping. */
  readonly entries?: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly keyOffset: number;
  readonly node: YamlNode;
}

/** A file that stands for more is no manifest: a few aliases to aliases can stand for millions. */
export const MOST_VALUES = 100_000;
export const DEEPEST = 64;
