/** Makes something on first use; a failed attempt is forgotten, so that the next one tries again. */
export interface Once<T> {
  (): Promise<T>;
  /** Whether it was ever asked for and did not fail. */
  begun(): boolean;
}

export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  const get = (): Promise<T> => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  return Object.assign(get, { begun: () => made !== undefined });
}
