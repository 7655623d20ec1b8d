import type { AUDIT_SUBJECTS, AuditAction } from "./schema";

/** What was done, as the page of the trail says it. */
export const ACTION_WORDS: Record<AuditAction, string> = {
  "facts.imported": "Berkas angka diimpor",
  "facts.simulated": "Angka simulasi ditulis",
  "cells.saved": "Isian disimpan",
  "report.submitted": "Laporan dikirim",
  "report.withdrawn": "Laporan ditarik",
  "report.returned": "Laporan dikembalikan",
  "report.approved": "Laporan disetujui",
  "report.correction-opened": "Koreksi dibuka",
  "month.reopened": "Bulan dibuka kembali",
  "month.scheduled": "Jadwal bulan diatur",
  "user.created": "Akun dibuat",
  "user.removed": "Akun dihapus",
  "user.invited-again": "Undangan dikirim ulang",
  "user.link-issued": "Tautan sandi dibuat",
  "user.deactivated": "Akun dinonaktifkan",
  "user.reactivated": "Akun diaktifkan lagi",
  "user.role-changed": "Peran atau tempat diubah",
  "user.password-set": "Sandi ditetapkan lewat tautan",
  "user.password-changed": "Sandi diganti",
  "user.second-factor-on": "Faktor kedua dipasang",
  "user.second-factor-off": "Faktor kedua dilepas",
  "user.sessions-ended": "Sesi diakhiri",
  "branch.created": "Cabang ditambahkan",
  "branch.region-begun": "Cabang mulai melayani daerah",
  "branch.region-ended": "Cabang berhenti melayani daerah",
  "branch.examples-made": "Cabang contoh dibuat",
};

export const SUBJECT_WORDS: Record<(typeof AUDIT_SUBJECTS)[number], string> = {
  source: "Sumber",
  report: "Laporan",
  month: "Bulan",
  user: "Pengguna",
  branch: "Cabang",
};

/** What the parts of a state are called; a part without a name here is shown as it is recorded. */
export const STATE_WORDS: Readonly<Record<string, string>> = {
  status: "keadaan",
  figures: "angka",
  answers: "alasan",
  marks: "tanda",
  version: "versi",
  closesAt: "ditutup",
  simulated: "peragaan",
  role: "peran",
  scope: "jenis wilayah",
  place: "tempat",
  active: "aktif",
  ended: "sesi yang berakhir",
  minutes: "berlaku (menit)",
  by: "lewat",
  example: "akun contoh",
  name: "nama",
  office: "kantor wilayah",
  source: "sumber",
  region: "daerah",
  from: "sejak",
  until: "sampai",
  branches: "jumlah cabang",
  regions: "jumlah daerah",
  of: "isi",
  file: "berkas",
  title: "judul",
  rows: "baris",
  accepted: "baris baru",
  unchanged: "baris tidak berubah",
  facts: "angka",
  workerCounts: "angka pekerja",
  participantCounts: "angka peserta",
};

/** What values of those parts are called, by part and value. */
export const VALUE_WORDS: Readonly<Record<string, string>> = {
  "scope REGION": "daerah",
  "scope BRANCH": "cabang",
  "scope KANWIL": "kantor wilayah",
  "scope ALL": "semua daerah",
  "by link": "tautan",
};
