import { z } from 'zod';
import { documentSchema } from '../document/schema';
import { cardSchema, galleryCardsSchema } from './cards';
import { givenDocument } from './givenDocument';
import { pageNameSchema } from './pageName';
import { none, request } from './request';

const fileSchema = z.object({
  /** The host's handle. */
  id: z.string(),
  name: z.string(),
  /** Where it is, for people. */
  location: z.string(),
  modifiedAt: z.number(),
  /** Stands for the contents that were read or written here; absent in lists. */
  version: z.string().optional(),
});

/** The page that asks. */
const sessionSchema = pageNameSchema.optional();

/** A drawing, with its file where it has one. */
const openedSchema = z.object({ file: fileSchema.optional(), document: documentSchema });

/** The requests about files of drawings. */
export const documentRequests = {
  /** `certificate` says in words what a network was found to be equal to. */
  'documents.gallery': request(
    none,
    z.array(fileSchema.extend({ description: z.string(), certificate: z.string().optional() })),
  ),
  /** The gallery with pictures, counts and certificates. */
  'documents.cards': request(none, galleryCardsSchema),
  /** What a card shows of the drawing in this file. It does not count as opened. */
  'documents.card': request(z.object({ id: z.string() }), cardSchema),
  'documents.recent': request(none, z.array(fileSchema)),
  /** Drawings in the workspace folder, for hosts without native dialogs. */
  'documents.list': request(none, z.array(fileSchema)),
  'documents.open': request(z.object({ id: z.string() }), openedSchema),
  /** Asks the user for a file; nothing where they cancel. Only with native dialogs. */
  'documents.choose': request(none, openedSchema.optional()),
  /** The next drawing that the system hands over, such as one that was double-clicked; see the event `handedOver`. */
  'documents.handedOver': request(none, openedSchema.optional()),
  /**
   * Writes to the file with this handle; without one, asks for a place (or uses `name` in the workspace), and names the
   * drawing in it as the file. Fails as `changed` where the file no longer holds `version`, unless `force` is set.
   */
  'documents.save': request(
    z.object({
      id: z.string().optional(),
      name: z.string(),
      document: givenDocument,
      version: z.string().optional(),
      force: z.boolean().optional(),
      session: sessionSchema,
    }),
    fileSchema.optional(),
  ),
  /**
   * What autosave kept of this page before it was loaded anew, or of one that ended badly; of the latter alone where the
   * page has its own still.
   */
  'documents.recover': request(
    z.object({ session: sessionSchema, hasOwn: z.boolean().optional() }).optional(),
    openedSchema.extend({ draft: z.string(), isOwn: z.boolean() }).optional(),
  ),
  /** The tabs of this page that something was kept of, by their keys. */
  'documents.ownTabs': request(z.object({ session: pageNameSchema }), z.array(z.number())),
  /** Deletes what autosave kept of this page, or the draft of another that it was offered. */
  'documents.forget': request(z.object({ session: sessionSchema, draft: sessionSchema }), z.undefined()),
  /** Keeps unsaved work of a page, made from this version of its file. */
  'documents.autosave': request(
    z.object({
      id: z.string().optional(),
      document: givenDocument,
      version: z.string().optional(),
      session: sessionSchema,
    }),
    z.undefined(),
  ),
} as const;
