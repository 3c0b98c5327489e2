import type { z } from 'zod';
import { augmentationWords } from '@shared/learning/augmentation';
import { optimizers } from '@shared/learning/optimizers';
import { area } from '../areas/area';
import type { Labelled } from '../areas/named';

/** Labels and help that definitions give their own settings: those of optimizers as `sgd.momentum`. */
export const settingsWords = area('settings', {
  ...Object.fromEntries(Object.entries(augmentationWords).map(([name, { label, help }]) => [name, { label, help }])),
  ...ofSettings(optimizers),
} as Readonly<Record<string, Labelled>>);

function ofSettings(
  definitions: Readonly<Record<string, { readonly schema: z.ZodObject }>>,
): Readonly<Record<string, Labelled>> {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([kind, { schema }]) =>
      Object.entries(schema.shape).flatMap(([name, setting]) => {
        const { title, description } = (setting as z.ZodType).meta() ?? {};
        return title ? [[`${kind}.${name}`, { label: title, ...(description && { help: description }) }]] : [];
      }),
    ),
  );
}
