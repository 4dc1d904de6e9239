/** Made by an earlier drill, or there all the time. */
export function there(thrown: unknown): false {
  if (thrown instanceof Error && /already exists|exist|ResourceInUse/i.test(`${thrown.name} ${thrown.message}`))
    return false;
  throw thrown;
}

/** Taken away, by a containment for example. */
export function gone(thrown: unknown): false {
  if (thrown instanceof Error && /NotFound|NoSuch|NotExist|not found/i.test(`${thrown.name} ${thrown.message}`))
    return false;
  throw thrown;
}
