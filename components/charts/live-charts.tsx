"use client";

import { type ComponentType, useEffect, useState } from "react";
import { createPortal } from "react-dom";

type Plot = ComponentType<{ table: HTMLTableElement; title: string; onDrawn: () => void }>;

/**
 * Makes the trend charts of a page interactive. Stands once, in the layout; the chart library is fetched when the
 * first chart comes near the screen, not before.
 */
export function LiveCharts() {
  const [seen, setSeen] = useState<HTMLElement[]>([]);
  const [Plot, setPlot] = useState<Plot | null>(null);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target as HTMLElement);
        if (near.length === 0) return;
        for (const plot of near) observer.unobserve(plot);
        setSeen((before) => [...before, ...near]);
        import("./trend-plot").then(
          (module) => {
            setPlot(() => module.TrendPlot);
          },
          // Not fetched (offline, an old page after an update): the static picture stays.
          () => undefined,
        );
      },
      { rootMargin: "100px" },
    );
    for (const plot of document.querySelectorAll<HTMLElement>("[data-trend]")) observer.observe(plot);
    return () => {
      observer.disconnect();
    };
  }, []);

  if (!Plot) return null;
  return seen.map((plot) => {
    const table = document.getElementById(plot.dataset.trend ?? "");
    const slot = plot.querySelector(".trend-live");
    if (!(table instanceof HTMLTableElement) || !slot) return null;
    const onDrawn = () => {
      plot.dataset.live = "";
    };
    return createPortal(
      <Plot table={table} title={plot.dataset.title ?? ""} onDrawn={onDrawn} />,
      slot,
      plot.dataset.trend,
    );
  });
}
