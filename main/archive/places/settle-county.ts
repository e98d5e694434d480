// The county whose places the archive knows, and its neighbours: loaded from the packed gazetteer
// when the county is chosen, and kept in the catalog from then on.
import type { Catalog } from '../catalog/open-catalog.ts';
import { DEFAULT_COUNTY, loadCountyAndNeighbours } from '../understanding/gazetteer.ts';

/**
 * Sees to it that the catalog holds a county: `wanted`, else the one it has, else the first default.
 * What was described with another county's names is described anew by the next index.
 * @throws ArchiveError unknown-county
 */
export async function settleCounty(catalog: Catalog, wanted: string | undefined): Promise<void> {
  const known = catalog.places.head()?.code;
  const code = wanted ?? known ?? DEFAULT_COUNTY;
  // An archive of the first version has a county but no neighbours.
  if (known === code && catalog.settings.get('neighbours_of') === code) return;
  const { county, neighbours } = await loadCountyAndNeighbours(code);
  catalog.transaction(() => {
    if (known !== code) catalog.places.replace(county);
    catalog.places.replaceNeighbours(neighbours);
    catalog.settings.set('neighbours_of', code);
  });
}
