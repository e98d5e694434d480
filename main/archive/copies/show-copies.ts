// What copies come to, shown: those that are sure lie under the best photo of their picture.
import type { CopyVerdict } from '../../../shared/copies/settle-copies.ts';
import { settleCopies } from '../../../shared/copies/settle-copies.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { describeOne } from '../understanding/describe-photos.ts';

/** Settles all copies anew and describes the photos that this changes; gives those. */
export function showCopies(catalog: Catalog, gazetteer: Gazetteer): PhotoId[] {
  return catalog.transaction(() => {
    const likenesses = catalog.copies.likenesses();
    const settled = settleCopies(catalog.copies.ranked(), likenesses, verdictsOf(catalog));
    const changed = catalog.copies.replace(settled);
    for (const id of changed) describeOne(catalog, gazetteer, id);
    return changed;
  });
}

function verdictsOf(catalog: Catalog): CopyVerdict[] {
  return catalog.decisions.ofKind('copy').flatMap(({ subject, field, value }) => {
    const [photo, other] = [catalog.photos.idOf(subject), catalog.photos.idOf(field)];
    if (photo === null || other === null) return [];
    return [{ photo, other, verdict: value as CopyVerdict['verdict'] }];
  });
}
