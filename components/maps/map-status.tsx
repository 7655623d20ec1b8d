/** The line under a map that repeats the area one is at. Its height is kept, so nothing moves when it fills. */
export function MapStatus({ mapId }: { mapId: string }) {
  return (
    <p id={`${mapId}-status`} className="map-status needs-js" aria-live="polite">
      <span className="map-hint-keys">
        Tombol panah untuk berpindah, ketik nama untuk mencari, Enter untuk membuka.
      </span>
      <span className="map-hint-touch">Ketuk daerah untuk melihat angkanya.</span>
    </p>
  );
}
