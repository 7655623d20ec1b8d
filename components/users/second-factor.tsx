import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";

const PASSWORD = <TextField name="sandi" label="Kata sandi Anda" type="password" autoComplete="current-password" />;

export function BeginSecondFactor() {
  return (
    <>
      <p className="mt-1 max-w-[70ch]">
        Selain kata sandi, setiap kali masuk diminta enam angka dari aplikasi autentikator di ponsel Anda (FreeOTP,
        Aegis, Google Authenticator, dan sejenisnya).
      </p>
      <PostForm action="/akun/faktor-kedua/mulai" label="Pasang faktor kedua" submit="Mulai">
        {PASSWORD}
      </PostForm>
    </>
  );
}

type ConfirmProps = { uri: string; secret: string; recoveryCodes: string[] };

/** The secret and the recovery codes, shown until the first code has proved that the app has them. */
export function ConfirmSecondFactor({ uri, secret, recoveryCodes }: ConfirmProps) {
  return (
    <>
      <ol className="prose my-3 list-decimal pl-5">
        <li>
          Di ponsel: <a href={uri}>buka aplikasi autentikator</a>. Atau ketik kunci ini di aplikasi:{" "}
          <code className="break-all">{secret.match(/.{1,4}/g)?.join(" ")}</code>
        </li>
        <li>
          Simpan kode pemulihan ini di tempat aman; masing-masing dapat dipakai sekali bila ponsel hilang, dan tidak
          ditampilkan lagi:
          <ul className="columns-2 font-mono" aria-label="Kode pemulihan">
            {recoveryCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </li>
        <li>Ketik kode yang sekarang tampil di aplikasi.</li>
      </ol>
      <PostForm action="/akun/faktor-kedua/pastikan" label="Pastikan faktor kedua" submit="Pastikan">
        <TextField
          name="kode"
          label="Kode enam angka"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
        />
      </PostForm>
    </>
  );
}

export function RemoveSecondFactor() {
  return (
    <>
      <p className="mt-1 max-w-[70ch]">Faktor kedua dipakai. Bila dilepas, akun ini hanya dijaga oleh kata sandi.</p>
      <PostForm action="/akun/faktor-kedua/lepas" label="Lepas faktor kedua" submit="Lepas faktor kedua" isMinor>
        {PASSWORD}
      </PostForm>
    </>
  );
}
