import { snakeCase } from '../python/identifiers';

/** Layers are called by the path of their node; Keras allows no slash in a name. */
export function layerName(path: string, suffix: string): string {
  return [...path.split('/'), ...(suffix ? [suffix] : [])].join('.');
}

/** The variable that an input is kept in. */
export function inputName(id: string, count: number): string {
  return count === 1 ? 'inputs' : `${snakeCase(id)}_input`;
}
