import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import type { Note } from "@/lib/server/note";
import { ROLE_NAMES } from "@/lib/users/rules/roles";
import { ROLES } from "@/lib/users/schema";
import type { Place } from "@/lib/users/rules/listings";

type InviteFormProps = { branches: Place[]; offices: Place[]; note: Note | null };

/** Invites somebody: one role, and the place that the role needs. */
export function InviteForm({ branches, offices, note }: InviteFormProps) {
  const { values = {}, fields = {} } = note?.tone === "refused" ? note : {};
  return (
    <PostForm action="/pengguna/undang" label="Undang pengguna" submit="Undang">
      <TextField name="name" label="Nama" autoComplete="off" value={values.name} error={fields.name} maxLength={120} />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="off"
        value={values.email}
        error={fields.email}
      />
      <div className="flex max-w-md flex-col">
        <label htmlFor="role">Peran</label>
        <select id="role" name="role" className="control" defaultValue={values.role ?? "BRANCH_STAFF"}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </select>
      </div>
      <div className="flex max-w-md flex-col">
        <label htmlFor="place">Tempat</label>
        <input
          id="place"
          name="place"
          list="tempat"
          className="control"
          autoComplete="off"
          defaultValue={values.place}
          aria-invalid={fields.place ? true : undefined}
          aria-describedby="place-petunjuk"
        />
        <datalist id="tempat">
          {[...branches, ...offices].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
        <p id="place-petunjuk" className="text-sm text-muted">
          {fields.place ? <strong className="text-below">{fields.place} </strong> : null}
          Cabang untuk petugas dan kepala cabang (blitar), kantor wilayah (jawa-timur), kode daerah untuk pejabat daerah
          (35.74); kosong untuk Dewan Pengawas dan administrator.
        </p>
      </div>
    </PostForm>
  );
}
