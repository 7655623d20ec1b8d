import { AppError, type ErrorCode } from "@/lib/core/errors";

/** Why a step of an effort is refused: a closed list, numbered for good. 1 who, 2 the state, 3 what is said. */
export const EFFORT_REFUSALS = {
  "U.101": "Peran Anda tidak dapat melakukan langkah ini. Minta rekan dengan peran yang sesuai.",
  "U.102":
    "Daerah ini di luar wilayah akun Anda. Bila pembagian wilayahnya keliru, minta administrator memperbaikinya.",
  "U.103": "Yang Anda kirim sendiri diperiksa orang lain. Minta pemeriksa lain di cabang atau kantor wilayah.",
  "U.201": "Upaya ini sudah dikirim dan menunggu pemeriksaan. Tarik kirimannya dulu bila perlu diubah.",
  "U.202": "Upaya ini sudah disetujui. Yang baru dicatat sebagai versi berikutnya lewat formulirnya.",
  "U.203": "Upaya ini belum dicatat.",
  "U.204": "Upaya ini belum dikirim.",
  "U.205": "Orang lain sudah mengubahnya sejak halaman ini dibuka. Periksa yang sekarang, lalu ulangi.",
  "U.206": "Tidak ada yang berubah dari yang sudah disetujui.",
  "U.301": "Masih ada yang keliru; perbaiki sebelum dikirim.",
  "U.302": "Angkanya tidak biasa. Tulis penjelasannya pada catatan, sedikitnya 10 huruf.",
  "U.303": "Tulis alasannya, sedikitnya 10 huruf.",
} as const;
export type EffortRefusal = keyof typeof EFFORT_REFUSALS;

/** @returns the refusal as an error; `more` says what exactly, `field` where it is to be put right */
export function refuseEffort(
  code: EffortRefusal,
  { more = "", field }: { more?: string; field?: string } = {},
): AppError {
  const message = [`${code} ${EFFORT_REFUSALS[code]}`, more].filter(Boolean).join(" ");
  return new AppError(kindOf(code), message, field === undefined ? [] : [{ field, message }]);
}

function kindOf(code: EffortRefusal): ErrorCode {
  if (code === "U.101" || code === "U.102") return "forbidden";
  return code.startsWith("U.3") ? "invalid-input" : "conflict";
}
