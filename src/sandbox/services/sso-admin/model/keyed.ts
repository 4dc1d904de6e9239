/** A map without one of its keys. */
export const withoutKey = <V>(map: Readonly<Record<string, V>>, key: string | undefined): Record<string, V> =>
  Object.fromEntries(Object.entries(map).filter(([one]) => one !== key));
