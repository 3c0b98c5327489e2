import { z } from 'zod';

/** Settings that several optimizers have. */

/** Keras's default where it differs from PyTorch's. */
export const epsilon = z
  .number()
  .positive()
  .default(1e-7)
  .meta({ title: 'ε', description: 'Avoids a division by zero where the mean square is tiny.' });

export const momentum = (typical: number) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(typical)
    .meta({ title: 'momentum', description: 'Fraction of the previous step’s direction that is kept.' });

/** How slowly a running average changes. */
export const average = (typical: number, title: string, description: string) =>
  z.number().min(0).max(1).default(typical).meta({ title, description });

const formulas = ['keras', 'pytorch'] as const;

export type OptimizerFormula = (typeof formulas)[number];

/** Keras and PyTorch compute some optimizers of one name differently; each file says how. */
export const formula = (description: string) =>
  z.enum(formulas).default('keras').meta({ title: 'formula', description });

const exempt = 'Biases and batch normalisation are exempt.';

/** What weight decay does, for the recipe tab. */
export const decays = {
  added: (typical: string) =>
    `Pulls kernels towards zero: an L2 penalty added to the gradient; ${typical} is typical. ${exempt}`,
  decoupled: (typical: string) =>
    `Pulls kernels towards zero, decoupled from the gradient: each step shrinks a kernel by learning rate × decay; ${typical} is typical. ${exempt}`,
  byFormula: `Pulls kernels towards zero. With Keras’s formula each step shrinks a kernel by learning rate × decay; with PyTorch’s the decay joins the gradient. ${exempt}`,
};
