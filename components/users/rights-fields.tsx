import { SelectField } from "@/components/forms/select-field";
import { ROLE_NAMES, SCOPE_KIND } from "@/lib/access/rules/roles";
import type { Role } from "@/lib/access/schema";
import type { PlaceChoices } from "@/lib/users/rules/listings";

type RightsFieldsProps = {
  places: PlaceChoices;
  role: Role;
  place: string | undefined;
  errors: Record<string, string>;
};

/** The role that was chosen, and the choice among the places that it works in; none for roles over everything. */
export function RightsFields({ places, role, place, errors }: RightsFieldsProps) {
  const kind = SCOPE_KIND[role];
  return (
    <>
      <input type="hidden" name="role" value={role} />
      <p>
        Peran: <strong>{ROLE_NAMES[role]}</strong>
        {kind === "ALL" ? ", untuk semua daerah" : null}
      </p>
      {kind === "ALL" ? null : (
        <SelectField
          name="place"
          {...PLACE_WORDS[kind]}
          options={places[kind].map(({ id, name }) => ({ value: id, label: name }))}
          value={place}
          error={errors.place}
        />
      )}
    </>
  );
}

const PLACE_WORDS = {
  BRANCH: { label: "Cabang", placeholder: "Pilih cabang" },
  KANWIL: { label: "Kantor wilayah", placeholder: "Pilih kantor wilayah" },
  REGION: { label: "Daerah", placeholder: "Pilih provinsi atau kabupaten/kota" },
} as const;
