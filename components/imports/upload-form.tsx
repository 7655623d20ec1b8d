import { FILE_FIELD } from "@/lib/imports/schema/upload";
import { UploadProgress } from "./upload-progress";

/** Where a file is chosen and sent: an ordinary form, which tells its progress where there is a script. */
export function UploadForm() {
  return (
    <form
      id="unggah"
      action="/impor/unggah"
      method="post"
      encType="multipart/form-data"
      aria-label="Unggah berkas"
      className="my-3 flex max-w-xl flex-col items-start gap-3"
    >
      <div className="flex w-full flex-col">
        <label htmlFor={FILE_FIELD}>Berkas .xlsx atau CSV</label>
        <input
          id={FILE_FIELD}
          name={FILE_FIELD}
          type="file"
          accept=".xlsx,.csv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
          required
          className="control"
          aria-describedby="berkas-petunjuk"
        />
        <p id="berkas-petunjuk" className="text-sm text-muted">
          Paling besar 25 MiB. Hanya jumlah per daerah; berkas dengan NIK, KPJ, atau nama ibu kandung ditolak dan tidak
          disimpan. Mengunggah belum mengubah angka apa pun.
        </p>
      </div>
      <button type="submit" className="button button-primary">
        Unggah dan periksa
      </button>
      <UploadProgress formId="unggah" />
    </form>
  );
}
