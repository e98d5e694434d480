/** Edge of the picture under the pointer. */
const EDGE_PX = 88;

/** Shows the picture that is dragged under the pointer, with a count where there are several. */
export function showDragImage(event: DragEvent, words: string, count: number): void {
  const tile =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-photo-id]') : null;
  const picture = tile && pictureOf(tile);
  const card = document.createElement('div');
  card.setAttribute('aria-hidden', 'true');
  Object.assign(card.style, {
    position: 'fixed',
    left: `-${EDGE_PX * 4}px`,
    top: '0',
    width: `${EDGE_PX}px`,
    borderRadius: '6px',
    overflow: 'hidden',
    background: 'var(--card)',
    color: 'var(--ink)',
    font: '600 12px var(--font)',
    textAlign: 'center',
  });
  if (picture) {
    Object.assign(picture.style, {
      display: 'block',
      width: '100%',
      height: `${(EDGE_PX * 3) / 4}px`,
      objectFit: 'cover',
    });
    card.append(picture);
  }
  if (count > 1) {
    const label = document.createElement('div');
    label.textContent = words;
    label.style.padding = '3px 4px';
    card.append(label);
  }
  document.body.append(card);
  event.dataTransfer?.setDragImage(card, EDGE_PX / 2, EDGE_PX / 2);
  // The browser has taken its picture once the event is over.
  setTimeout(() => {
    card.remove();
  });
}

/** The picture of a tile once more: its own, or its part of the canvas of its row. */
function pictureOf(tile: HTMLElement): HTMLElement | null {
  const image = tile.querySelector('img');
  if (image) return image.cloneNode() as HTMLImageElement;
  const row = tile.closest('[role="row"]')?.querySelector('canvas');
  if (!row) return null;
  const [box, rowBox] = [tile.getBoundingClientRect(), row.getBoundingClientRect()];
  const scale = row.width / rowBox.width;
  const part = document.createElement('canvas');
  part.width = Math.round(box.width * scale);
  part.height = row.height;
  part.getContext('2d')?.drawImage(row, Math.round((rowBox.left - box.left) * scale), 0);
  return part;
}
