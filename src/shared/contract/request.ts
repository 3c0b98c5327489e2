import { z } from 'zod';

/** A request of the contract: what it takes, and what it answers. */
export const request = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});

/** Nothing to give, or nothing to answer. */
export const none = z.undefined();
