const EVENT = "map-area-highlight";
type Detail = { from: string; group: string | null };

/** Tells the other maps of the page which larger area is looked at, null for none. */
export function announceArea(detail: Detail): void {
  document.dispatchEvent(new CustomEvent<Detail>(EVENT, { detail }));
}

/** Hears of it from every map but `self`. */
export function onAreaAnnounced(self: string, hear: (group: string | null) => void, signal: AbortSignal): void {
  const listener = (event: Event) => {
    const { from, group } = (event as CustomEvent<Detail>).detail;
    if (from !== self) hear(group);
  };
  document.addEventListener(EVENT, listener, { signal });
}
