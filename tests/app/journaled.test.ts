// Nothing in the window changes a decision without a step that one can take back: every procedure of the contract only
// reads, or journals a step (journaled-steps.ts), or is on a short list of what is no decision, with the way back.
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../main/app/contract.ts';
import { type AppFixture, clientOf, createAppFixture, takePhotos } from './app-fixture.ts';
import { type Scene, setScene, STEPS } from './journaled-steps.ts';

const READS = `
  host.info window.editor window.remembered folders.list folders.recognise folders.choose archive.overview
  archive.rootDetails archive.changes archive.arrivals archive.failures photos.list photos.outline photos.cards photos.get
  photos.factOffers lightbox.captionElements lightbox.factHistory lightbox.offered batch.survey batch.preview
  batch.examples wall.cards finding.facets finding.suggest finding.readings finding.savedSearches captions.edits
  captions.templates captions.codes captions.codeChoices gazetteer.table gazetteer.counties gazetteer.neighbours
  gazetteer.exportCsv gazetteer.readCsv places.towns places.village pairs.get pairs.order pairs.cards pairs.first
  pairs.scene series.list shots.list work.map review.list history.page history.people history.act history.changes
  history.previewTakeBack articles.gaps articles.list articles.get exports.preview exports.changes exports.list
  exports.show exports.prove backups.status backups.get backups.list backups.listFolder backups.verify backups.previewRestore
  fixity.report fixity.faults fixity.replacements fixity.show
`
  .trim()
  .split(/\s+/);

/** What changes something and is no decision about photos: why, and how one has it back. */
const NO_DECISIONS = {
  'window.chooseEditor': 'a setting of this computer; it is set back in the same place',
  'window.remember': 'widths, theme and language of this computer',
  'archive.addRoot': 'brings photos in and says nothing of them; the root is taken out again',
  'archive.removeRoot':
    'originals and all decisions stay; the folder is added again, and what was said of it and its photos holds again',
  'archive.index': 'reads files; nothing of a person is in it',
  'archive.pauseIndex': 'lasts for one index run',
  'archive.openSample': 'shows another archive',
  'archive.openOwn': 'shows another archive',
  'gazetteer.chooseCounty':
    'loads thousands of names from the program; decisions stay, and the county before is chosen again',
  'pairs.align': 'finds what a person may overrule with points',
  'pairs.alignAll': 'finds what a person may overrule with points',
  'articles.import': 'keeps a file as it is; no article is ever removed, none is taken twice',
  'articles.importSample': 'the same with the file of the sample',
  'exports.write':
    'writes a folder that the person owns and may delete; numbers for the archive office must never be given twice',
  'shots.export': 'writes a folder that the person owns and may delete',
  'exports.setListed': 'shows a line of a list or not; the line that says so has the way back',
  'archive.placeRoot':
    'says where a folder lies now, proved by what it holds; the place before is given the same way',
  'backups.write': 'writes a file that the person owns and may delete',
  'backups.setAutomatic': 'a setting of this archive; it is set back in the same place',
  'backups.startAnew':
    'puts a damaged catalog aside, whole, and takes over what can be read of it; a sound one it refuses',
  'backups.restore':
    'the catalog that makes room is kept aside, and a backup of it is restored the same way',
  'decisionFiles.write': 'writes a folder that the person owns and may delete',
  'fixity.setInterval': 'a setting of this archive; it is set back in the same place',
  'fixity.check': 'reads files; nothing of a person is in it',
  'fixity.checkAgain': 'reads a file; nothing of a person is in it',
  'fixity.pauseCheck': 'lasts for one check',
  'fixity.takeUp':
    'lets the next index read a file anew, which then asks; the question is answered by a step',
  'fixity.putOff': 'moves a question down or up again; it stays a question',
  'fixity.writeReport': 'writes a folder that the person owns and may delete',
  'history.undo': 'is the way back itself',
  'history.redo': 'is the way back itself',
} as const;

let fixture: AppFixture;
let scene: Scene;

beforeAll(async () => {
  fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://127.0.0.1/');
  scene = await setScene(client, fixture, () => takePhotos(client, fixture));
});

afterAll(() => fixture[Symbol.asyncDispose]());

test('every procedure of the contract is known to read, to journal, or to be no decision', () => {
  const known = [...READS, ...Object.keys(NO_DECISIONS), ...Object.keys(STEPS)];
  expect(known.toSorted()).toEqual(procedures(contract).toSorted());
});

test.each(Object.entries(STEPS))('%s is one step, and can be undone', async (_name, step) => {
  const { client } = scene;
  await step.first?.(scene);
  const newest = async () => (await client.history.page({ limit: 1 })).acts[0];
  const before = await newest();
  await step.ask(scene);
  const made = await newest();
  expect(made?.id).toBeGreaterThan(before?.id ?? 0);
  expect(made?.who).toBe(fixture.session.editor.current);
  expect(await client.history.undo()).toMatchObject({ id: made?.id, isUndone: true });
});

/** Names of all procedures, with dots. */
function procedures(router: object, above = ''): string[] {
  return Object.entries(router).flatMap(([name, inner]: [string, object]) =>
    isContractProcedure(inner) ? [`${above}${name}`] : procedures(inner, `${above}${name}.`),
  );
}
