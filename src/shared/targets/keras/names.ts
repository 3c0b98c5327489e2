import type { Item } from '../python/body';
import { snakeCase } from '../python/identifiers';
import { layerId } from '../python/sharing';
import type { PythonValue } from '../python/values';

/** Layers are called by the path of their node; Keras allows no slash in a name. */
export function layerName(path: string, suffix: string): string {
  return [...path.split('/'), ...(suffix ? [suffix] : [])].join('.');
}

/** What a layer is called that another applies to each time step; the paths of its weights hold it. */
export const wrappedName = 'step';

/** The variable that an input is kept in. */
export function inputName(id: string, count: number): string {
  return count === 1 ? 'inputs' : `${snakeCase(id)}_input`;
}

/** `"conv1"` in the model, `f"{name}.conv1"` in a composite's function. In a loop the id has the loop's variable: `stage/repeat{i}`. */
export function layerNameValue(item: Pick<Item, 'id' | 'shared'>, suffix: string, inside: boolean): PythonValue {
  const id = layerId(item).replaceAll('/', '.');
  const own = suffix ? `${id}.${suffix}` : id;
  if (inside) return { code: `f"{name}.${own}"` };
  return own.includes('{') ? { code: `f"${own}"` } : own;
}
