import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";

/** Gives a plan a name and keeps it. */
export function KeepPlanForm({ action, address, refused }: { action: string; address: string; refused: RefusedForm }) {
  return (
    <PostForm action={action} label="Simpan rencana" submit="Simpan rencana" hidden={{ alamat: address }}>
      <TextField {...refused.field("nama")} label="Nama rencana" maxLength={80} hint="Misalnya Usulan APBD 2026." />
      <p>
        <a href={address}>Lihat rencana ini</a>
      </p>
    </PostForm>
  );
}
