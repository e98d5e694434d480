import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import type { ShotHalf, ShotVerdict } from '../../../shared/shots/shot.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import { contentOf, decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import { shotsAt } from './list-shots.ts';

/**
 * A person's word on whether a shot is to be taken, kept on the content of its reference and the half it lacks:
 * that is the picture they judged by. A scene is only a name, which another reading of the names may change; and
 * any photo of a scene dismisses it, so that one that comes in later, or becomes the reference, does not bring it
 * back.
 * @throws ArchiveError not-found if the photo is the reference of no such shot, bad-request if nothing changes
 */
export function decideShot(
  services: DecisionServices,
  reference: PhotoCard,
  missing: ShotHalf,
  verdict: ShotVerdict,
): Step {
  const { catalog } = services;
  const { town, village } = reference.facts;
  const shot = shotsAt(catalog, { town, village }).find(
    (one) => one.reference.id === reference.id && one.missing === missing,
  );
  if (shot === undefined) throw new ArchiveError('not-found', { what: reference.path });
  const change = (subject: string, value: 'dismissed' | undefined): DecisionChange => ({
    kind: 'shot',
    subject,
    field: missing,
    value,
    label: reference.path,
  });
  if (verdict === 'dismissed') {
    const isNew = shot.dismissedOn.length === 0;
    const subject = contentOf(catalog, reference.id);
    return decideTogether(services, isNew ? [change(subject, 'dismissed')] : []);
  }
  // The decision may lie on a copy that is shown as this photo by now.
  const contents = shot.dismissedOn
    .flatMap((id) => catalog.copies.shownWith(id))
    .map((id) => contentOf(catalog, id))
    .filter(
      (subject) => catalog.decisions.get({ kind: 'shot', subject, field: missing }) !== undefined,
    );
  return decideTogether(
    services,
    contents.map((subject) => change(subject, undefined)),
  );
}
