"use client";

import { type ComponentType, useEffect, useState } from "react";
import { createPortal } from "react-dom";

type Plot = ComponentType<{ table: HTMLTableElement; title: string; onDrawn: () => void }>;
type Touched = { plot: HTMLElement; pointer: { clientX: number; clientY: number } | null };

/**
 * Makes the trend charts of a page interactive. Stands once, in the layout; the chart library is fetched when a chart
 * is first pointed at, touched or focused, not before.
 */
export function LiveCharts() {
  const [touched, setTouched] = useState<Touched[]>([]);
  const [Plot, setPlot] = useState<Plot | null>(null);

  useEffect(() => {
    const wake = (event: Event) => {
      const plot = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-trend]") : null;
      if (!plot) return;
      const pointer = event instanceof PointerEvent ? { clientX: event.clientX, clientY: event.clientY } : null;
      setTouched((before) => (before.some((one) => one.plot === plot) ? before : [...before, { plot, pointer }]));
      import("./trend-plot").then(
        (module) => {
          setPlot(() => module.TrendPlot);
        },
        // Not fetched (offline, an old page after an update): the static picture stays.
        () => undefined,
      );
    };
    document.addEventListener("pointerover", wake);
    document.addEventListener("focusin", wake);
    return () => {
      document.removeEventListener("pointerover", wake);
      document.removeEventListener("focusin", wake);
    };
  }, []);

  if (!Plot) return null;
  return touched.map(({ plot, pointer }) => {
    const table = document.getElementById(plot.dataset.trend ?? "");
    const slot = plot.querySelector(".trend-live");
    if (!(table instanceof HTMLTableElement) || !slot) return null;
    const onDrawn = () => {
      takeOver(plot, slot, pointer);
    };
    return createPortal(
      <Plot table={table} title={plot.dataset.title ?? ""} onDrawn={onDrawn} />,
      slot,
      plot.dataset.trend,
    );
  });
}

/** The living chart takes the place of the picture: its lines, its focus, and the pointer that woke it. */
function takeOver(plot: HTMLElement, slot: Element, pointer: Touched["pointer"]): void {
  if (plot.dataset.live !== undefined) return;
  plot.dataset.live = "";
  // The library draws its surface one frame later.
  requestAnimationFrame(() => {
    const surface = slot.querySelector<SVGElement>("svg");
    if (document.activeElement === plot) surface?.focus();
    else if (pointer)
      slot
        .querySelector(".recharts-wrapper")
        ?.dispatchEvent(new MouseEvent("mousemove", { ...pointer, bubbles: true }));
    plot.setAttribute("role", "group");
    plot.removeAttribute("tabindex");
  });
}
