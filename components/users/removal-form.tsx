import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import type { ListedUser } from "@/lib/users/rules/listings";

type RemovalFormProps = { user: ListedUser; refused: RefusedForm };

/** Removes an account that is out of use; says what has to come first where it is not. */
export function RemovalForm({ user, refused }: RemovalFormProps) {
  if (user.deactivatedAt === null) return <p>Akun yang aktif tidak dapat dihapus. Nonaktifkan dahulu.</p>;
  return (
    <PostForm action="/pengguna/hapus" label="Hapus akun" submit="Hapus akun" hidden={{ pengguna: user.id }} isMinor>
      <TextField
        {...refused.field("sebab")}
        label="Alasan menghapus"
        maxLength={500}
        hint="Nama, e-mail, dan kata sandinya hilang untuk seterusnya. Laporan dan jejak audit tetap, tanpa nama."
      />
    </PostForm>
  );
}
