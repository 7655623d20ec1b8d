import type { ReactNode } from "react";

export type BarItem = {
  key: string;
  label: string;
  href?: string;
  /** null when there is no figure; `missing` then says why */
  value: number | null;
  /** where the track ends; a value beyond it fills the track and shows an arrow */
  max: number;
  /** a tick on the track */
  target?: number | null;
  /** the value as it is printed */
  text: string;
  /** where the value comes from */
  textHref?: string;
  /** said after it: what it is of, which the bar does not show */
  note?: ReactNode;
  /** the region the page is about */
  current?: boolean;
  missing?: string;
  badge?: ReactNode;
};

const share = (value: number, max: number) => `${Math.round(Math.min(1, Math.max(0, value / max)) * 1000) / 10}%`;

/** Bars with their numbers in text; the bar itself is only a picture. */
export function BarList({ items, label }: { items: BarItem[]; label: string }) {
  return (
    <div className="bars-box">
      <ul className="bars" aria-label={label}>
        {items.map((item) => (
          <li key={item.key} data-current={item.current ? "" : undefined}>
            <span>{item.href && !item.current ? <a href={item.href}>{item.label}</a> : item.label}</span>
            <Track item={item} />
            <span className="text-right">
              <Value item={item} /> {item.badge}
            </span>
            {item.note ? <span className="bars-note">{item.note}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Value({ item: { value, missing, text, textHref } }: { item: BarItem }) {
  if (value === null) return missing ?? text;
  return textHref ? <a href={textHref}>{text}</a> : text;
}

/** With a target the value is a ratio, and above 1 it is neither a success nor a lack. */
function sideOf(value: number, target: number): "met" | "below" | "above" {
  if (value > 1) return "above";
  return value >= target ? "met" : "below";
}

function Track({ item: { value, max, target } }: { item: BarItem }) {
  if (value === null) return <span className="bars-track bars-missing" aria-hidden="true" />;
  const side = typeof target === "number" ? sideOf(value, target) : undefined;
  return (
    <span className="bars-track" aria-hidden="true">
      <span className="bars-fill" data-side={side} style={{ width: share(value, max) }}>
        {value > max ? <span className="bars-over">▸</span> : null}
      </span>
      {typeof target === "number" ? <span className="bars-tick" style={{ left: share(target, max) }} /> : null}
    </span>
  );
}
