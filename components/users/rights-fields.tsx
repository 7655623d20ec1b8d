import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Place } from "@/lib/users/rules/listings";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { ROLES } from "@/lib/access/schema";

type RightsFieldsProps = {
  places: Place[];
  role: string;
  place: string | undefined;
  errors: Record<string, string>;
};

/** One role, and the place that the role needs. */
export function RightsFields({ places, role, place, errors }: RightsFieldsProps) {
  return (
    <>
      <SelectField
        name="role"
        label="Peran"
        value={role}
        options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
        error={errors.role}
      />
      <TextField
        name="place"
        label="Tempat"
        list="tempat"
        autoComplete="off"
        required={false}
        value={place}
        hint="Cabang untuk petugas dan kepala cabang (blitar), kantor wilayah (jawa-timur), kode daerah untuk pejabat daerah (35.74); kosong untuk Dewan Pengawas dan administrator."
        error={errors.place}
      />
      <datalist id="tempat">
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
