/** A Python value inside generated code. Strings are quoted and escaped; raw code must say that it is. */
export type PythonValue =
  | number
  | string
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly code: string };
