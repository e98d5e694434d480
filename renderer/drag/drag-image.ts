/** Edge of the picture under the pointer. */
const EDGE_PX = 88;

/** Shows the picture that is dragged under the pointer, with a count where there are several. */
export function showDragImage(event: DragEvent, words: string, count: number): void {
  const picture =
    event.target instanceof Element
      ? event.target.closest('[data-photo-id]')?.querySelector('img')
      : null;
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
    const shown = picture.cloneNode() as HTMLImageElement;
    Object.assign(shown.style, {
      display: 'block',
      width: '100%',
      height: `${(EDGE_PX * 3) / 4}px`,
      objectFit: 'cover',
    });
    card.append(shown);
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
