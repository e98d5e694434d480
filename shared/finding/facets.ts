// How many photos each choice would leave, and what is offered while a person types.
import type { Lack, Pairing, PhotoQuery } from '../browse.ts';
import type { ArticleId } from '../article.ts';
import type { Phase } from '../phase.ts';
import type { PhotoCard } from '../photo.ts';
import type { Category, Subject } from '../subject.ts';
import type { Condition } from './conditions.ts';
import type { Mark } from './spelling.ts';

/** A value of a condition and how many photos have it under all other conditions. */
export interface Choice<Value> {
  value: Value;
  count: number;
}

/** A value that is a name, with the part of it that was looked for. */
export interface NameChoice<Value> extends Choice<Value> {
  mark: Mark | null;
}

/** A town, or with a name a village in it. */
export interface PlaceName {
  town: string | null;
  village: string | null;
}

/** The choices of every condition; those that would leave no photo are left out. */
export interface PhotoFacets {
  /** Photos under all conditions. */
  total: number;
  /** Photos if one of the conditions that are set were taken away. */
  without: Partial<Record<Condition, number>>;
  category: Choice<Category>[];
  phase: Choice<Phase>[];
  subject: Choice<Subject>[];
  /** Oldest first. */
  years: Choice<number>[];
  pairing: Choice<Pairing>[];
  lacks: Choice<Lack>[];
  asked: number;
  /** Towns and villages, most photos first; the lists of names hold no more than their first. */
  place: NameChoice<PlaceName>[];
  person: NameChoice<string>[];
  camera: NameChoice<string>[];
}

/** How many photos words find; `isMore` if they were not counted to the end. */
export interface Finds {
  count: number;
  isMore: boolean;
}

/** What is offered for words that a person is typing. */
export interface Suggestions {
  places: (NameChoice<PlaceName> & {
    /** The mark is in the village’s name, or else in the town’s. */
    in: 'town' | 'village';
  })[];
  persons: (NameChoice<string> & {
    /** Where the photos are: up to two places. */
    places: PlaceName[];
  })[];
  articles: { id: ArticleId; title: string; mark: Mark }[];
  /** The oldest of those found; the mark is in the file’s name. */
  photos: { photo: PhotoCard; fileName: string; mark: Mark | null }[];
  all: Finds;
  /** Under the conditions of the wall, where any are set. */
  here: Finds | null;
}

/** Conditions that a person gave a name, with how many photos they leave now. */
export interface SavedSearch {
  id: string;
  name: string;
  query: PhotoQuery;
  count: number;
}
