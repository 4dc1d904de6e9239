import type { Model } from '../model.ts';
import type { ShellCore } from '../shell.ts';

/** Something that can be typed behind `:`. */
export interface PaletteCommand {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** What may follow the name. */
  readonly usage?: string;
  readonly about: string;
  /** Labels of the keys that do the same. */
  readonly keys?: string;
  /** It only goes somewhere: allowed on the command line that opens the app. */
  readonly goes?: true;
  blocked?(model: Model): string | null;
  /** Whole arguments that begin as these. */
  complete?(model: Model, args: string): readonly string[];
  run(core: ShellCore, args: string): void;
}
