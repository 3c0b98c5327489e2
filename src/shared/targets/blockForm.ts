/** The way a target writes a block. Throws where its table has none, and says what can be done. */
export function blockForm<Form>(forms: { readonly [Type in string]?: Form }, type: string, target: string): Form {
  const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
  if (!form)
    throw new Error(`${type} can't be exported to ${target} yet. Replace the block, or export to another target.`);
  return form;
}
