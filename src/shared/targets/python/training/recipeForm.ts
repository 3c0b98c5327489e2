/** The form of a recipe's entry in a framework, of a table by kind. Throws where the table has none. */
export function recipeForm<Entry extends { readonly kind: string }, Form>(
  forms: { readonly [Kind in string]?: unknown },
  { kind }: Pick<Entry, 'kind'>,
  what: string,
): Form {
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (form === undefined)
    throw new Error(`The ${what} "${kind}" can't be written in a training script yet. Export the model alone.`);
  return form as Form;
}
