import { PostForm } from "@/components/forms/post-form";
import type { ListedUser } from "@/lib/users/rules/listings";

/** Closes an account or opens it again; said before what that brings about. */
export function StatusForm({ user }: { user: ListedUser }) {
  const active = user.deactivatedAt === null;
  return (
    <PostForm
      action="/pengguna/status"
      label={active ? "Nonaktifkan akun" : "Aktifkan akun"}
      submit={active ? "Nonaktifkan akun" : "Aktifkan akun"}
      hidden={{ pengguna: user.id, menjadi: active ? "nonaktif" : "aktif" }}
      isMinor
    >
      <p className="max-w-[75ch]">
        {active
          ? `Nonaktifkan akun ${user.name}? Semua sesinya berakhir dan ia tidak dapat masuk lagi sampai akunnya diaktifkan. Laporan dan jejak auditnya tetap.`
          : `${user.name} dapat masuk lagi dengan kata sandi yang lama.`}
      </p>
    </PostForm>
  );
}
