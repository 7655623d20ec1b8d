import { SelectField } from "@/components/forms/select-field";
import { branchOptions, type Office } from "@/lib/users/rules/listings";

type BranchFieldProps = { offices: Office[]; value: string | undefined; error: string | undefined };

/** The choice of one branch, with the regional office it belongs to. */
export function BranchField({ offices, value, error }: BranchFieldProps) {
  const options = branchOptions(offices);
  return <SelectField name="branch" label="Cabang" placeholder="Pilih cabang" {...{ options, value, error }} />;
}
