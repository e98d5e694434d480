// What is published, looked up in the catalog before an export begins.
import type { PhotoId } from '../../../shared/photo.ts';
import type { Category } from '../../../shared/subject.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import {
  type PairSection,
  type PublishedPair,
  sectionsByPlace,
  sectionsOfVillage,
} from './pair-sections.ts';
import { photoPictures } from './photo-pictures.ts';
import type { Publication, PublicationPicture } from './publication.ts';

/** A village: its certain pairs by date, captions of the photos' own or drafted. */
export function villagePublication(
  catalog: Catalog,
  { town, village }: { town: string | null; village: string },
): Publication {
  const certain = catalog.pairs
    .list({ town, village })
    .filter(({ decision }) => decision === 'confirmed' || decision === 'auto');
  const title = town === null ? village : `${town}${village}`;
  return pairsPublication(title, sectionsOfVillage(publishedPairs(catalog, certain)));
}

/** A credit line does not name more than these. */
const NAMED_PHOTOGRAPHERS = 20;

/** How titles call a project. */
const PROJECT_NAMES: Record<Category, string> = {
  relocation: '易地搬迁',
  housing: '农屋改造',
  infrastructure: '基础设施建设',
  environment: '生态环境治理',
  industry: '产业发展',
  training: '技能培训',
  education: '教育事业',
  health: '医疗卫生事业',
  reconstruction: '灾后重建',
  urban: '城镇建设',
  other: '其他项目',
};

/** A project: its certain pairs under the names of their villages, those of each by date; captions as of a village. */
export function projectPublication(catalog: Catalog, category: Category): Publication {
  const pairs = publishedPairs(catalog, catalog.projectPairs.ofProject(category));
  const county = catalog.places.head()?.name ?? '';
  return pairsPublication(`${county}${PROJECT_NAMES[category]}前后对比`, sectionsByPlace(pairs));
}

/** The pairs that may be shown; a photo is looked up once, however many pairs it is in. */
function publishedPairs(
  catalog: Catalog,
  pairs: readonly { before: PhotoId; after: PhotoId }[],
): PublishedPair[] {
  const pictureOfPhoto = photoPictures(catalog);
  const known = new Map<PhotoId, PublicationPicture>();
  const pictureOf = (id: PhotoId): PublicationPicture => {
    const found = known.get(id) ?? pictureOfPhoto(id);
    known.set(id, found);
    return found;
  };
  return pairs
    .map(({ before, after }) => ({ before: pictureOf(before), after: pictureOf(after) }))
    .filter(({ before, after }) => before.facts.publishable && after.facts.publishable);
}

/** Pairs in the order of their sections; a photo of several pairs is published once, under its first heading. */
function pairsPublication(title: string, sections: readonly PairSection[]): Publication {
  const indexOf = new Map<PublicationPicture, number>();
  const pictures: PublicationPicture[] = [];
  const indexFor = (own: PublicationPicture, heading: string | null): number => {
    const index = indexOf.get(own) ?? pictures.push({ ...own, heading }) - 1;
    indexOf.set(own, index);
    return index;
  };
  const published = sections.flatMap(({ heading, pairs }) =>
    pairs.map(({ before, after }) => ({
      before: indexFor(before, heading),
      after: indexFor(after, heading),
    })),
  );
  return {
    title,
    date: null,
    pictures,
    pairs: published,
    missing: [],
    credits: photographers(pictures),
    lines: [],
  };
}

/** Whose pictures these are, as a credit line. */
function photographers(pictures: readonly PublicationPicture[]): string[] {
  const names = new Set(pictures.map(({ creator, credit }) => creator ?? credit ?? ''));
  names.delete('');
  if (names.size === 0) return [];
  const named = [...names].slice(0, NAMED_PHOTOGRAPHERS).join('、');
  return [`摄影：${named}${names.size > NAMED_PHOTOGRAPHERS ? ' 等' : ''}`];
}
