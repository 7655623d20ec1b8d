/** How a map is used by keyboard; offered only where a script makes it true. */
export function MapHint() {
  return (
    <p className="map-hint needs-js">Tombol panah untuk berpindah, ketik nama untuk mencari, Enter untuk membuka.</p>
  );
}
