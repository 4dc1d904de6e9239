import { existsSync, readFileSync } from 'node:fs';

/** What a shape allows; members that allow anything are left out. `constraints/README.md` says where they come from. */
export interface ConstraintShape {
  /** Members of a structure: name of their shape. */
  readonly members?: Readonly<Record<string, string>>;
  /** Shape of the items of a list or the values of a map, and of its keys. */
  readonly item?: string;
  readonly key?: string;
  /** Of text, a list or a map. */
  readonly length?: Bounds;
  /** Of a number. */
  readonly range?: Bounds;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** Its value is never shown. */
  readonly secret?: true;
}

/** Least and most; null: no bound. */
export type Bounds = readonly [least: number | null, most: number | null];

/** A service's constraints: the input shape of each operation, and every shape by name. */
export interface Constraints {
  readonly operations: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, ConstraintShape>>;
}

/** Of services whose own codes for bad values the handlers know better, there are none. */
export function constraintsOf(service: string): Constraints | undefined {
  // Beside the sources; the build copies it beside what it compiles.
  const file = new URL(`constraints/${service}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Constraints) : undefined;
}
