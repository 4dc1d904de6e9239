/** The last answer of a pure function, as long as it is asked the same again: what a store's copy-on-write makes cheap. */
export function remember<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (last && last.args.length === args.length && last.args.every((one, index) => Object.is(one, args[index])))
      return last.result;
    last = { args, result: make(...args) };
    return last.result;
  };
}

/** The same by object: one answer for each, forgotten with it. */
export function rememberEach<Subject extends object, Result>(
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const known = new WeakMap<Subject, Result>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const result = make(subject);
    known.set(subject, result);
    return result;
  };
}
