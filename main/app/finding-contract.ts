// What the window may ask and say of finding photos; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { PhotoFacets, SavedSearch, Suggestions } from '../../shared/finding/facets.ts';
import type { Readings } from '../../shared/finding/spelling.ts';
import type { Step } from '../../shared/history.ts';
import { photoQuery } from './photo-contract.ts';

const words = z.string().max(200);
const id = z.uuid();
const name = z.string().trim().min(1).max(100);

export const findingContract = {
  /** The choices of every condition, with how many photos each would leave. */
  facets: oc
    .input(z.object({ query: photoQuery, names: words.optional() }))
    .output(type<PhotoFacets>()),
  /** What is offered for words that are being typed; `query` is what the wall shows. */
  suggest: oc.input(z.object({ words, query: photoQuery.optional() })).output(type<Suggestions>()),
  /** How words of the window and names are read aloud. */
  readings: oc
    .input(z.object({ texts: z.array(z.string().max(200)).max(2000) }))
    .output(type<Readings[]>()),
  savedSearches: oc.output(type<SavedSearch[]>()),
  saveSearch: oc.input(z.object({ name, query: photoQuery })).output(type<Step>()),
  renameSearch: oc.input(z.object({ id, name })).output(type<Step>()),
  /** Before another, or last. */
  moveSearch: oc.input(z.object({ id, before: id.nullable() })).output(type<Step>()),
  removeSearch: oc.input(z.object({ id })).output(type<Step>()),
};
