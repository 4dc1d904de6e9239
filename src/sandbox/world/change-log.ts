import { open, type FileHandle } from 'node:fs/promises';
import type { Change } from './world.ts';

/** Appends transactions to the state file; what was committed is on disk when `durable` resolves. */
export class ChangeLog {
  readonly #file: FileHandle;
  readonly #release: () => void;
  #waiting: string[] = [];
  #writing: Promise<void> | undefined;
  #fault: Error | undefined;

  private constructor(file: FileHandle, release: () => void) {
    this.#file = file;
    this.#release = release;
  }

  static async open(file: string, release: () => void): Promise<ChangeLog> {
    return new ChangeLog(await open(file, 'a', 0o600), release);
  }

  append(changes: readonly Change[]): void {
    this.#waiting.push(`${JSON.stringify(changes)}\n`);
  }

  /** Everything appended so far is on disk; requests that come together share one fsync. */
  async durable(): Promise<void> {
    while (this.#waiting.length > 0 || this.#writing) {
      if (this.#fault) throw this.#fault;
      this.#writing ??= this.#flush().finally(() => (this.#writing = undefined));
      await this.#writing;
    }
    if (this.#fault) throw this.#fault;
  }

  async close(): Promise<void> {
    await this.durable().catch(() => undefined);
    await this.#file.close();
    this.#release();
  }

  async #flush(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    try {
      await this.#file.writeFile(lines.join(''));
      await this.#file.datasync();
    } catch (cause) {
      // Memory is now ahead of the disk: nothing may be acknowledged any more.
      this.#fault = new Error(`the sandbox cannot write its state: ${(cause as Error).message}`, { cause });
      throw this.#fault;
    }
  }
}
