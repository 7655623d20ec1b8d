import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { roleIn, type Role } from "@/lib/access/schema";
import type { Note } from "@/lib/http/note";
import type { PlaceChoices } from "@/lib/users/rules/listings";
import { RightsFields } from "./rights-fields";
import { RolePicker } from "./role-picker";

/** `role` is the one that was chosen. */
type InviteFormProps = { places: PlaceChoices; role: Role; note: Note | null };

/** Invites somebody: one role, and the place that the role needs. */
export function InviteForm({ places, role, note }: InviteFormProps) {
  const { values, fields, field } = refusedForm(note);
  const chosen = roleIn(values.role) ?? role;
  return (
    <>
      <RolePicker action="/pengguna#undang" role={chosen} />
      <PostForm action="/pengguna/undang" label="Undang pengguna" submit="Undang">
        <TextField {...field("name")} label="Nama" maxLength={120} />
        <TextField {...field("email")} label="E-mail" type="email" />
        <RightsFields places={places} role={chosen} place={values.place} errors={fields} />
      </PostForm>
    </>
  );
}
