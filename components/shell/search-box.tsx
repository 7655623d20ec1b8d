"use client";

import { useId, useRef, useState } from "react";
import type { KeyboardEvent, SubmitEvent } from "react";
import { withView } from "@/lib/core/reading-parameters";
import { type Suggestion, useSuggestions } from "./use-suggestions";

const ADVICE = "Ketik nama atau kode daerah; anjuran muncul di bawah kotak.";

/** What is measured against what stays as it was chosen on the page one searches from. */
function inThisView(path: string): string {
  return withView(path, Object.fromEntries(new URLSearchParams(location.search)));
}

function keepView(event: SubmitEvent<HTMLFormElement>): void {
  const address = new URL(inThisView("/cari"), location.href);
  if (address.search === "") return;
  event.preventDefault();
  const words = new FormData(event.currentTarget).get("q");
  address.searchParams.set("q", typeof words === "string" ? words : "");
  location.assign(address);
}

/**
 * The search box: a plain form to `/cari` that works without JavaScript. With it, a combobox that suggests places
 * while one types; nothing is asked of the server before the first letter.
 * @param label its name; must differ when a page has two
 */
export function SearchBox({ label, initial = "" }: { label: string; initial?: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { rows, ask, clear } = useSuggestions();
  const [active, setActive] = useState(-1);
  const open = rows.length > 0;
  const close = () => {
    clear();
    setActive(-1);
  };

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && open) {
      event.preventDefault();
      // One stop beyond the list is the text itself, as in the ARIA combobox pattern.
      const stops = rows.length + 1;
      setActive(((active + 1 + (event.key === "ArrowDown" ? 1 : -1) + stops) % stops) - 1);
    } else if (event.key === "Enter" && open && rows[active]) {
      event.preventDefault();
      location.assign(inThisView(rows[active].href));
    }
  }

  return (
    <search className="no-print relative block">
      <form action="/cari" method="get" aria-label={label} className="relative" onSubmit={keepView}>
        <input
          ref={input}
          className="control w-full pr-10 text-ellipsis"
          type="search"
          name="q"
          defaultValue={initial}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder="Cari daerah: beltim, kota blitar, 35.74"
          aria-label={label}
          aria-describedby={`${id}-advice`}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          onChange={(event) => {
            setActive(-1);
            ask(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <button
          type="submit"
          className="absolute inset-y-0 right-0 flex w-10 items-center justify-center"
          aria-label="Cari"
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M11 11l4 4M12.5 6.75a5.75 5.75 0 1 1-11.5 0a5.75 5.75 0 0 1 11.5 0z"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
        </button>
      </form>
      <span id={`${id}-advice`} hidden>
        {ADVICE}
      </span>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={`Anjuran untuk ${label.toLowerCase()}`}
        className="absolute inset-x-0 top-full z-40 mt-1 max-h-96 overflow-y-auto rounded border border-edge bg-raised shadow-lg"
        hidden={!open}
      >
        {rows.map((row, index) => (
          <Option key={row.code} id={`${id}-${index}`} row={row} selected={index === active} />
        ))}
      </ul>
      <span role="status" className="sr-only">
        {open ? `${rows.length} anjuran` : ""}
      </span>
    </search>
  );
}

function Option({ id, row, selected }: { id: string; row: Suggestion; selected: boolean }) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className="cursor-pointer px-3 py-2 aria-selected:bg-accent-soft aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent hover:bg-accent-soft"
      // Before blur, which would close the list under the pointer.
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        location.assign(inThisView(row.href));
      }}
    >
      {row.name} <span className="text-sm text-muted">{[row.parentName, row.code].filter(Boolean).join(" · ")}</span>
    </li>
  );
}
