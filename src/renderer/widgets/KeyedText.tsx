/** A text in which what stands in brackets is a key: `Press [/] to add a block.` */
export function KeyedText({ text }: { readonly text: string }) {
  return text.split(/\[(.+?)\]/).map((part, place) => (place % 2 ? <kbd key={place}>{part}</kbd> : part));
}
