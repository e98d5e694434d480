export function PhotosPage() {
  return null;
}
