export function PhotoPage() {
  return null;
}
