import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import type { Note } from "@/lib/http/note";
import type { Place } from "@/lib/users/rules/listings";
import { RightsFields } from "./rights-fields";

type InviteFormProps = { branches: Place[]; offices: Place[]; note: Note | null };

/** Invites somebody: one role, and the place that the role needs. */
export function InviteForm({ branches, offices, note }: InviteFormProps) {
  const { values, fields, field } = refusedForm(note);
  return (
    <PostForm action="/pengguna/undang" label="Undang pengguna" submit="Undang">
      <TextField {...field("name")} label="Nama" maxLength={120} />
      <TextField {...field("email")} label="E-mail" type="email" />
      <RightsFields
        places={[...branches, ...offices]}
        role={values.role ?? "BRANCH_STAFF"}
        place={values.place}
        errors={fields}
      />
    </PostForm>
  );
}
