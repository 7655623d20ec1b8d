import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { formatCount } from "@/lib/core/numbers";
import { KIND_NAMES } from "@/lib/coverage/format/changes";
import { CHANGE_KINDS, type ChangeKind, type Changes } from "@/lib/coverage/rules/changes";
import { changesHref, type ChangesView } from "@/lib/coverage/rules/changes-view";
import type { Region } from "@/lib/regions/schema";

type FilterProps = { view: ChangesView; kind: ChangeKind; counts: Changes["counts"]; provinces: readonly Region[] };

/** Between which days, of which province, and of which kind; a GET form and links, so that each has an address. */
export function ChangesFilter({ view, kind, counts, provinces }: FilterProps) {
  const options = [{ value: "", label: "semua provinsi" }, ...provinces.map(({ code, name }) => optionOf(code, name))];
  return (
    <>
      <form
        action="/perubahan"
        method="get"
        aria-label="Pilihan perubahan"
        autoComplete="off"
        className="no-print my-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-end gap-3"
      >
        <TextField name="dari" label="Dari akhir hari" type="date" value={view.from} autoComplete="off" />
        <TextField name="sampai" label="Sampai akhir hari" type="date" value={view.to} autoComplete="off" />
        <SelectField name="provinsi" label="Provinsi" options={options} value={view.province ?? ""} />
        <div>
          <button type="submit" className="button">
            Terapkan
          </button>
        </div>
      </form>
      <nav aria-label="Perihal" className="no-print my-3 flex flex-wrap gap-2">
        {CHANGE_KINDS.map((each) => (
          <a
            key={each}
            href={changesHref(view, { kind: each })}
            aria-current={each === kind ? "true" : undefined}
            className="choice"
          >
            {KIND_NAMES[each]}: {formatCount(counts[each])}
          </a>
        ))}
      </nav>
    </>
  );
}

const optionOf = (value: string, label: string) => ({ value, label });
