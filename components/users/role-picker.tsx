import { FilterForm } from "@/components/forms/filter-form";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { ROLES, type Role } from "@/lib/access/schema";

/** Chooses the role first: which places there are to choose from depends on it. */
export function RolePicker({ action, role }: { action: string; role: Role }) {
  const options = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
  return (
    <FilterForm
      action={action}
      label="Pilihan peran"
      fields={[{ name: "peran", label: "Peran", value: role, options }]}
    />
  );
}
