import { asObject, asText, type UncheckedObject } from '../json-shape.ts';

/** Terraform address → path of the construct that declared it; cdktf writes it beside every element, under `//`. */
export function readConstructPaths(stack: UncheckedObject): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const add = (address: string, element: unknown): void => {
    const path = asText(asObject(asObject(asObject(element)['//'])['metadata'])['path']);
    if (path !== undefined) paths.set(address, path);
  };
  for (const [section, prefix] of [
    ['resource', ''],
    ['data', 'data.'],
  ] as const) {
    for (const [type, elements] of Object.entries(asObject(stack[section]))) {
      for (const [name, element] of Object.entries(asObject(elements))) add(`${prefix}${type}.${name}`, element);
    }
  }
  for (const [name, element] of Object.entries(asObject(stack['module']))) add(`module.${name}`, element);
  return paths;
}
