// The gazetteer as it stands now: the county of the catalog with what people added to it. One object for
// the archive's whole life, so that a long index run reads with the names of this moment.
import { isCounty, type CountyPlaces, type PlaceEntry } from '../../../shared/place.ts';
import { buildGazetteer, type Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { readCounty } from './gazetteer.ts';

export interface LivingGazetteer extends Gazetteer {
  /** What people added to the county and changed in it. */
  readonly entries: readonly PlaceEntry[];
  /** Reads county, entries and neighbours anew. */
  reload(): void;
}

/**
 * The gazetteer of the catalog's county, which must be settled. It is built when it is first asked: a look at folders
 * in which nothing changed asks it nothing.
 */
export function openGazetteer(catalog: Catalog): LivingGazetteer {
  let built: Gazetteer | null = null;
  const current = (): Gazetteer => (built ??= build(catalog));
  return {
    get county() {
      return current().county;
    },
    get entries() {
      return current().county.entries ?? [];
    },
    findPlaces: (text) => current().findPlaces(text),
    townsOf: (village) => current().townsOf(village),
    townNamed: (bareName) => current().townNamed(bareName),
    namesakesOf: (village) => current().namesakesOf(village),
    meaningOf: (name) => current().meaningOf(name),
    isGone: (place) => current().isGone(place),
    linkedVillages: (place) => current().linkedVillages(place),
    neighbour: (county) => current().neighbour(county),
    reload: () => {
      built = null;
    },
  };
}

function build(catalog: Catalog): Gazetteer {
  const county = catalog.places.county();
  if (county === null) throw new Error('the catalog has no county');
  const entries = catalog.decisions
    .ofSubject('place', county.code)
    .map(({ value }) => value as PlaceEntry);
  return buildGazetteer({ ...county, entries }, neighbours(catalog));
}

/** Gazetteers of the neighbouring counties by what texts call them; each is unpacked when it is first named. */
function neighbours(catalog: Catalog): (county: string) => Gazetteer | null {
  let packed: CountyPlaces[] | undefined;
  const built = new Map<string, Gazetteer>();
  return (name) => {
    packed ??= catalog.places.neighbours().map((county) => readCounty(county.packed));
    const county = packed.find((one) => isCounty(one, name));
    if (county === undefined) return null;
    const gazetteer = built.get(county.code) ?? buildGazetteer(county);
    built.set(county.code, gazetteer);
    return gazetteer;
  };
}
