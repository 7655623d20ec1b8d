import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";

/** Changes the own password; what was wrong stands at its field. */
export function PasswordForm({ fields = {} }: { fields?: Record<string, string> | undefined }) {
  return (
    <PostForm action="/akun/sandi" label="Ganti kata sandi" submit="Ganti kata sandi">
      <TextField
        name="sekarang"
        label="Kata sandi sekarang"
        type="password"
        autoComplete="current-password"
        error={fields.sekarang}
      />
      <TextField
        name="baru"
        label="Kata sandi baru"
        type="password"
        autoComplete="new-password"
        hint="Sedikitnya 12 karakter, misalnya empat kata acak."
        error={fields.baru}
      />
      <TextField
        name="ulang"
        label="Kata sandi baru sekali lagi"
        type="password"
        autoComplete="new-password"
        error={fields.ulang}
      />
    </PostForm>
  );
}
