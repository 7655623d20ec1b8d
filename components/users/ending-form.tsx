import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import type { SelectOption } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Region } from "@/lib/regions/schema";
import type { Covered } from "@/lib/users/rules/listings";
import { RegionField } from "./region-field";

type EndingFormProps = {
  branch: SelectOption;
  /** what the branch serves without an end */
  served: readonly Pick<Covered, "regionCode">[];
  regions: readonly Pick<Region, "code" | "name" | "level">[];
  /** the one that was asked for in the address */
  region: string;
  refused: RefusedForm;
};

/** Ends the service of one of the regions that a branch serves; the branch was chosen before. */
export function EndingForm({ branch, served, regions, region, refused: { values, fields, field } }: EndingFormProps) {
  return (
    <PostForm
      action="/cabang/akhiri/kirim"
      label="Akhiri layanan daerah"
      submit="Simpan"
      hidden={{ branch: branch.value }}
    >
      <p>
        Cabang: <strong>{branch.label}</strong>
      </p>
      <RegionField
        regions={regions}
        among={new Set(served.map(({ regionCode }) => regionCode))}
        value={values.region ?? region}
        error={fields.region}
      />
      <TextField {...field("until")} label="Hari terakhir" type="date" />
      <TextField {...field("reason")} label="Alasan" maxLength={500} hint="Tersimpan dalam jejak audit." />
    </PostForm>
  );
}
