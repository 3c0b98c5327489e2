import { z } from 'zod';
import { longestDocumentName } from '../document/schema';

/** What a card shows of a drawing; all of it is worked out of the drawing alone. */
export const cardSchema = z.object({
  /** Trainable, as papers count. */
  parameters: z.number(),
  /** Multiply-accumulates for one example. */
  macs: z.number(),
  /** What it is trained to do, by the ids of `compiler/task/taskKind`; absent where its data are of no known kind. */
  task: z.string().optional(),
  /** Its volumes as an SVG file's text, whose colours are CSS variables; absent where it has no nodes. */
  picture: z.string().optional(),
});

export type Card = z.output<typeof cardSchema>;

/** How a network of the gallery was found to be equal to a reference with the same weights. */
export const certificateSchema = z.object({
  /** What the reference is called in its package, or the paper that it follows. */
  reference: z.string(),
  /** The package that has the reference, or whose layers it is made of. */
  package: z.string(),
  version: z.string(),
  /** Trainable parameters of the reference. */
  parameters: z.int(),
  /**
   * The largest difference of an answer on ONNX Runtime, or of the exported PyTorch code, from the reference's, relative to the
   * reference's largest.
   */
  difference: z.number(),
});

export type Certificate = z.output<typeof certificateSchema>;

/** A deck of lectures: `000`, `Convolutional neural networks`. */
export const lectureSchema = z.object({ id: z.string(), title: z.string() });

/** Where the lectures show a network: ids of decks, and the topics that name it. */
export const taughtSchema = z.object({ lectures: z.array(z.string()), topics: z.array(z.string()) });

/** The gallery as cards. */
export const galleryCardsSchema = z.object({
  lectures: z.array(lectureSchema),
  /** Where the accuracies are from. */
  source: z.string(),
  networks: z.array(
    cardSchema.extend({
      ...taughtSchema.shape,
      /** The host's handle. */
      id: z.string(),
      /** The name of its file without the ending: `lenet-5`. */
      key: z.string(),
      name: z.string().max(longestDocumentName),
      description: z.string(),
      /** Percent of ImageNet's validation images that are classified right, where published. */
      top1: z.number().optional(),
      certificate: certificateSchema.optional(),
    }),
  ),
});

export type GalleryCards = z.output<typeof galleryCardsSchema>;
export type NetworkCard = GalleryCards['networks'][number];
