import { createRandom } from '../../tensor/random';
import { sizeOf } from '../../tensor/shape';
import type { TensorData } from '../../tensor/types';
import type { OpenedData } from '../dataset';
import { DatasetError } from '../error';
import type { Field } from '../field';
import { splitNames, type Columns, type DataReader, type SplitName } from '../reader';
import { knownOf } from '../known';
import type { Table } from '../table';
import type { ImageShape } from './definition';
import { derivedDefinition, derivedShape, sourceOf, type DerivedRecipe } from './index';
import { hostSaying } from '../../messages/hostSaying';
import { listing } from '../../messages/saying';

interface Derived {
  readonly recipe: DerivedRecipe;
  readonly source: Field;
  readonly field: Field;
}

/**
 * Data with derived fields. Each example is changed by random numbers of its own, which depend on the recipe, the split and
 * the example's number: it is the same whenever it is read. Throws a `DatasetError` where a field can't be made.
 */
export function withDerived(data: OpenedData, recipes: readonly DerivedRecipe[] = []): OpenedData {
  if (recipes.length === 0) return data;
  const { tables } = data;
  const known = knownOf(data.known, JSON.stringify(recipes));
  const reader = { ...readingDerived(data, recipes), ...(known && { known }) };
  if (!tables) return { ...data, ...reader };
  const all = derivedFields(data, recipes);
  const added = (split: SplitName): Table => {
    const { count, columns } = tables[split];
    const places = Array.from({ length: count }, (_, place) => place);
    return { count, columns: { ...columns, ...derive(all, columns, split, places) } };
  };
  const made = Object.fromEntries(splitNames.map((split) => [split, added(split)]));
  return { ...data, ...reader, tables: made as Readonly<Record<SplitName, Table>> };
}

/** The same without keeping anything in memory: what is read is derived then. */
export function readingDerived(
  data: DataReader,
  recipes: readonly DerivedRecipe[],
): Pick<DataReader, 'fields' | 'read'> {
  const all = derivedFields(data, recipes);
  const fields = [...all.map(({ field }) => field), ...data.fields];
  return {
    fields,
    read: async (split, indices, names = fields.map(({ name }) => name)) => {
      const wanted = all.filter(({ field }) => names.includes(field.name));
      const isDerived = new Set(wanted.map(({ field }) => field.name));
      const needed = [...names.filter((name) => !isDerived.has(name)), ...wanted.map(({ source }) => source.name)];
      const columns = await data.read(split, indices, [...new Set(needed)]);
      const found: Columns = { ...columns, ...derive(wanted, columns, split, indices) };
      return Object.fromEntries(names.map((name) => [name, found[name]!]));
    },
  };
}

function derivedFields(
  { name, fields }: Pick<DataReader, 'name' | 'fields'>,
  recipes: readonly DerivedRecipe[],
): Derived[] {
  const taken = new Set(fields.map((field) => field.name));
  return recipes.map((recipe) => {
    if (taken.has(recipe.name)) throw new DatasetError(hostSaying('dataset', 'fieldTaken', name, recipe.name));
    taken.add(recipe.name);
    const source = sourceOf(fields, recipe);
    if (!source) {
      const images = fields.filter(({ kind }) => kind === 'image').map((field) => field.name);
      const found =
        images.length > 0 ? hostSaying('dataset', 'itsImages', listing(images)) : hostSaying('dataset', 'noImages');
      throw new DatasetError(hostSaying('dataset', 'notDerived', recipe.name, recipe.from ?? '', name, found));
    }
    const { makes: kind = 'image', isFresh } = derivedDefinition(recipe);
    const shape = derivedShape(recipe, source.shape);
    const dtype = kind === 'image' ? 'uint8' : 'float32';
    return { recipe, source, field: { name: recipe.name, kind, shape, dtype, ...(isFresh && { isFresh }) } };
  });
}

/**
 * Columns of derived fields.
 * @param columns of their sources
 * @param indices of the examples in the split
 * @param epoch of training, from 0: fields that are fresh are others in each
 */
function derive(
  derived: readonly Derived[],
  columns: Columns,
  split: SplitName,
  indices: ArrayLike<number>,
  epoch = 0,
): Record<string, TensorData> {
  return Object.fromEntries(
    derived.map(({ recipe, source, field }) => {
      const definition = derivedDefinition(recipe);
      const [size, made] = [sizeOf(source.shape), sizeOf(field.shape)];
      const images = columns[source.name]?.data as Uint8Array | undefined;
      const data = new (field.dtype === 'uint8' ? Uint8Array : Float32Array)(indices.length * made);
      const seed = 'seed' in recipe ? recipe.seed : 0;
      const drawn = epoch > 0 ? ` ${epoch}` : '';
      for (let at = 0; at < indices.length; at++)
        definition.derive({
          image: images?.subarray(at * size, (at + 1) * size) ?? noImage,
          shape: source.shape as unknown as ImageShape,
          settings: recipe,
          random: createRandom(seed, `${recipe.kind} ${split} ${indices[at]}${drawn}`),
          target: data.subarray(at * made, (at + 1) * made),
        });
      return [field.name, { shape: [indices.length, ...field.shape], data }];
    }),
  );
}

/** What a fresh field has no use for. */
const noImage = new Uint8Array();

/** The fresh fields of an epoch after the first, by name. @param places of training examples */
export function drawnAnew(
  data: Pick<DataReader, 'name' | 'fields'>,
  recipes: readonly DerivedRecipe[],
  places: ArrayLike<number>,
  epoch: number,
): Record<string, TensorData> {
  const own = data.fields.filter(({ name }) => !recipes.some((recipe) => recipe.name === name));
  const fresh = derivedFields({ name: data.name, fields: own }, recipes).filter(({ field }) => field.isFresh);
  return derive(fresh, {}, 'train', places, epoch);
}
