/** The next free-sounding name: 画册 becomes 画册 2, 画册 2 becomes 画册 3. */
export function nextGalleryName(name: string): string {
  const [, stem = name, number] = /^(.*?) (\d+)$/.exec(name) ?? [];
  return number === undefined ? `${name} 2` : `${stem} ${Number(number) + 1}`;
}
