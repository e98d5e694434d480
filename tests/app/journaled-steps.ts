// How each step of the journal is made, as the window asks for it.
import type { Article } from '../../shared/article.ts';
import { packIds } from '../../main/app/packed-ids.ts';
import { type PhotoSpec, writePhotos } from '../support/temporary-archive.ts';
import { lastOf, type AppFixture, type Client } from './app-fixture.ts';

export interface Scene {
  client: Client;
  /** Id of a photo by its path. */
  photo: (path: string) => number;
  /** Another picture in the place of a photo's file. */
  overwrite: (path: string) => Promise<void>;
  article: Article;
}

type Ask = (scene: Scene) => Promise<unknown>;

export interface JournaledStep {
  /** What has to be there; it is journaled by itself. */
  first?: Ask;
  ask: Ask;
}

const BEFORE = '田家寨镇/大卡阳村/搬迁前/道路.jpg';
const AFTER = '田家寨镇/大卡阳村/搬迁后/道路.jpg';
const LATER = '田家寨镇/大卡阳村/搬迁后/道路2021.jpg';
const ELSEWHERE = '田家寨镇/永丰村/光伏.jpg';
const ASKED = '2016/新村村/1.jpg';

const MORE_PHOTOS: Record<string, PhotoSpec> = {
  [LATER]: { seed: 4, takenAt: '2021:06:01 10:00:00' },
  [ASKED]: { seed: 5 },
  '田家寨镇/永丰村/改造前/学校.jpg': { seed: 9, takenAt: '2014:05:01 10:00:00' },
  '杂/0.jpg': { seed: 6 },
  '杂/1.jpg': { seed: 7 },
  '杂/2.jpg': { seed: 8 },
};

const ARTICLE = `新貌

大卡阳村搬迁前道路原貌

大卡阳村搬迁后道路新貌
`;

/** Lines of the article's captions. */
const [FIRST_LINE, SECOND_LINE] = [3, 5];

/** Indexes the photos and imports the article. */
export async function setScene(
  client: Client,
  { photos }: AppFixture,
  index: () => Promise<unknown>,
): Promise<Scene> {
  await writePhotos(photos, MORE_PHOTOS);
  await index();
  const { photos: all } = await client.photos.list({ limit: 100 });
  const idByPath = new Map(all.map(({ id, path }) => [path, id]));
  const file = new File([ARTICLE], '稿件.txt');
  return {
    client,
    photo: (path) => idByPath.get(path) ?? 0,
    overwrite: (path) => writePhotos(photos, { [path]: { seed: 99 } }),
    article: await client.articles.import({ file, date: null }),
  };
}

const pair = ({ photo }: Scene) => ({ before: photo(BEFORE), after: photo(AFTER) });

const entry = (name: string) => ({
  ...{ kind: 'former' as const, name, county: null, town: '田家寨镇', village: '大卡阳村' },
  ...{ origins: [], from: null, to: null, note: '' },
});

const template = (name: string) => ({ id: null, name, text: '{村}' });

const saveSearch: Ask = ({ client }) =>
  client.finding.saveSearch({ name: '修好的路', query: { subject: 'road' } });
const saveTemplate: Ask = ({ client }) => client.captions.saveTemplate(template('短的'));
const saveCode: Ask = ({ client }) =>
  client.captions.saveCode({ code: 'zs', texts: ['张三 摄'], replaces: null });
const signOff: Ask = (scene) =>
  scene.client.pairs.signOff({ ...pair(scene), stage: 'first', name: '王主任' });
const makeSeries: Ask = ({ client, photo }) =>
  client.series.make({ photos: [photo(BEFORE), photo(AFTER), photo(LATER)] });

const searchId = async ({ client }: Scene) => (await client.finding.savedSearches())[0]?.id ?? '';
const templateId = async ({ client }: Scene) =>
  (await client.captions.templates()).at(-1)?.id ?? '';

export const STEPS: Record<string, JournaledStep> = {
  'archive.setRootLabel': {
    ask: ({ client }) => client.archive.setRootLabel({ id: 1, label: '乡村振兴局' }),
  },
  'archive.setRootExclusions': {
    ask: ({ client }) => client.archive.setRootExclusions({ id: 1, patterns: ['不要的'] }),
  },
  'photos.decideFact': {
    ask: ({ client, photo }) =>
      client.photos.decideFact({ id: photo(BEFORE), fact: 'person', value: '马生福' }),
  },
  'photos.answer': {
    ask: async ({ client, photo }) => {
      const id = photo(ASKED);
      const [question] = (await client.photos.get({ id })).questions;
      const answer = question?.candidates[0] ?? '';
      return client.photos.answer({ id, fact: question?.fact ?? 'village', answer });
    },
  },
  'photos.takeFactOffer': {
    first: ({ client, photo }) =>
      client.photos.decideFact({ id: photo('杂/0.jpg'), fact: 'person', value: '马贵元' }),
    ask: ({ client, photo }) =>
      client.photos.takeFactOffer({ id: photo('杂/0.jpg'), fact: 'person', scope: 'folder' }),
  },
  'lightbox.decide': {
    ask: ({ client, photo }) =>
      client.lightbox.decide({ id: photo(BEFORE), facts: [{ fact: 'person', value: '祁玉兰' }] }),
  },
  'batch.apply': {
    ask: async ({ client, photo }) =>
      lastOf(
        await client.batch.apply({
          photos: packIds([photo(BEFORE), photo(AFTER)]),
          edits: [{ kind: 'set', fact: 'person', value: '马生福' }],
          decided: 'overwrite',
        }),
      ),
  },
  'copies.decide': {
    ask: ({ client, photo }) =>
      client.copies.decide({ copy: photo(BEFORE), best: photo(ELSEWHERE), verdict: 'rejected' }),
  },
  'review.answer': {
    ask: ({ client, photo }) =>
      client.review.answer({ ids: [photo(ELSEWHERE)], answer: { kind: 'phase', phase: 'after' } }),
  },
  'review.decidePairs': {
    ask: (scene) =>
      scene.client.review.decidePairs({ pairs: [{ ...pair(scene), verdict: 'rejected' }] }),
  },
  'review.decideCopies': {
    ask: ({ client, photo }) =>
      client.review.decideCopies({
        copies: [{ copy: photo(AFTER), best: photo(ELSEWHERE), verdict: 'rejected' }],
      }),
  },
  'pairs.decide': {
    ask: (scene) => scene.client.pairs.decide({ ...pair(scene), verdict: 'confirmed' }),
  },
  'pairs.swap': { ask: (scene) => scene.client.pairs.swap(pair(scene)) },
  'pairs.replace': {
    ask: (scene) =>
      scene.client.pairs.replace({
        pair: pair(scene),
        by: { before: scene.photo(BEFORE), after: scene.photo(LATER) },
      }),
  },
  'pairs.split': { ask: ({ client, photo }) => client.pairs.split({ photos: [photo(LATER)] }) },
  'pairs.signOff': { ask: signOff },
  'pairs.withdrawSignOff': {
    first: signOff,
    ask: (scene) => scene.client.pairs.withdrawSignOff(pair(scene)),
  },
  'pairs.setPoints': {
    ask: (scene) =>
      scene.client.pairs.setPoints({
        ...pair(scene),
        points: [
          { x: 0.1, y: 0.1 },
          { x: 0.9, y: 0.1 },
          { x: 0.9, y: 0.9 },
          { x: 0.1, y: 0.9 },
        ].map((point) => ({ before: point, after: point })),
      }),
  },
  'series.make': { ask: makeSeries },
  'series.change': {
    first: makeSeries,
    ask: async ({ client }) => {
      const [series] = await client.series.list({});
      return client.series.change({ id: series?.id ?? '', photos: [] });
    },
  },
  'shots.decide': {
    ask: async ({ client }) => {
      const { shots } = await client.shots.list({ limit: 1 });
      const { reference, missing = 'after' } = shots[0] ?? {};
      return client.shots.decide({ reference: reference?.id ?? 0, missing, verdict: 'dismissed' });
    },
  },
  'finding.saveSearch': { ask: saveSearch },
  'finding.renameSearch': {
    first: saveSearch,
    ask: async (scene) =>
      scene.client.finding.renameSearch({ id: await searchId(scene), name: '路' }),
  },
  'finding.moveSearch': {
    first: saveSearch,
    ask: async (scene) =>
      scene.client.finding.moveSearch({ id: await searchId(scene), before: null }),
  },
  'finding.removeSearch': {
    first: saveSearch,
    ask: async (scene) => scene.client.finding.removeSearch({ id: await searchId(scene) }),
  },
  'captions.decide': {
    ask: ({ client, article }) =>
      client.captions.decide({
        article: article.id,
        line: FIRST_LINE,
        changes: { everywhere: '搬迁之前的路' },
      }),
  },
  'captions.saveTemplate': { ask: saveTemplate },
  'captions.moveTemplate': {
    first: saveTemplate,
    ask: async (scene) =>
      scene.client.captions.moveTemplate({ id: await templateId(scene), before: null }),
  },
  'captions.removeTemplate': {
    first: saveTemplate,
    ask: async (scene) => scene.client.captions.removeTemplate({ id: await templateId(scene) }),
  },
  'captions.saveCode': { ask: saveCode },
  'captions.removeCode': {
    first: saveCode,
    ask: ({ client }) => client.captions.removeCode({ code: 'zs' }),
  },
  'captions.importCodes': {
    ask: ({ client }) =>
      client.captions.importCodes({ file: new File(['ls\t李四 摄\n'], '代码.txt') }),
  },
  'gazetteer.save': { ask: ({ client }) => client.gazetteer.save({ entry: entry('红旗大队') }) },
  'gazetteer.remove': {
    first: ({ client }) => client.gazetteer.save({ entry: entry('东风大队') }),
    ask: ({ client }) => client.gazetteer.remove({ key: 'former|东风大队||田家寨镇|大卡阳村' }),
  },
  'gazetteer.importCsv': {
    ask: ({ client }) =>
      client.gazetteer.importCsv({
        file: new File(['类别,名称,乡镇,村\n旧名,前进大队,田家寨镇,大卡阳村\n'], '旧名.csv'),
      }),
  },
  'articles.decideDate': {
    ask: ({ client, article: { id } }) => client.articles.decideDate({ id, date: '2026-03-01' }),
  },
  'articles.decideLine': {
    ask: ({ client, article: { id } }) =>
      client.articles.decideLine({ id, line: FIRST_LINE, kind: 'body' }),
  },
  'articles.decideSlot': {
    ask: ({ client, photo, article: { id } }) =>
      client.articles.decideSlot({ id, line: SECOND_LINE, photo: photo(LATER) }),
  },
  'articles.decideSlotPair': {
    ask: (scene) =>
      scene.client.articles.decideSlotPair({
        ...{ id: scene.article.id, line: FIRST_LINE },
        ...pair(scene),
      }),
  },
  'articles.dismissConflict': {
    first: ({ client, photo, article: { id } }) =>
      client.articles.decideSlot({ id, line: FIRST_LINE, photo: photo(ELSEWHERE) }),
    ask: async ({ client, article: { id } }) => {
      const { slots } = await client.articles.get({ id });
      const [conflict] = slots.find(({ line }) => line === FIRST_LINE)?.conflicts ?? [];
      return client.articles.dismissConflict({ id, line: FIRST_LINE, key: conflict?.key ?? '' });
    },
  },
  'fixity.answer': {
    first: async ({ client, overwrite }) => {
      await overwrite(ASKED);
      await lastOf(await client.archive.index());
    },
    ask: async ({ client }) => {
      const { items } = await client.fixity.replacements({ limit: 1 });
      return client.fixity.answer({ ids: items.map(({ id }) => id), answer: 'same' });
    },
  },
  'history.takeBack': {
    first: ({ client, photo }) =>
      client.photos.decideFact({ id: photo(BEFORE), fact: 'person', value: '韩老师' }),
    ask: async ({ client }) => {
      const { acts } = await client.history.page({ limit: 1 });
      return client.history.takeBack({ id: acts[0]?.id ?? 0 });
    },
  },
};
