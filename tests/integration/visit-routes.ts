import { get, post, type RouteLine } from "./route-line";

const SIGNED_IN = "307 200 200 200 200 200 200";
const LEADS_ON = "303 303 303 303 303 303 303";
/** Pages and forms about a visit to Kota Probolinggo, and about none. */
const OF_PROBOLINGGO = "307 200 307 307 200 200 200";
const NO_VISIT = "307 404 404 404 404 404 404";
const PLAN = "hari={inTenDays}&jenis=FGD&kantor=Disnaker";

/** Visits, planned and held by the demo seed. What the Kanwil has taken is taken when the board asks. */
export const VISIT_LINES: readonly RouteLine[] = [
  get("/kunjungan", SIGNED_IN),
  get("/kunjungan", SIGNED_IN, { asked: "/kunjungan?halaman=9999" }),
  get("/kunjungan", SIGNED_IN, { asked: "/kunjungan?bulan=2026-99" }),
  get("/kunjungan/baru", "307 307 200 200 200 200 307"),
  get("/kunjungan/[id]", OF_PROBOLINGGO, { asked: "/kunjungan/C001" }),
  get("/kunjungan/[id]", NO_VISIT, { asked: "/kunjungan/%00" }),
  get("/kunjungan/[id]/komitmen/[number]", OF_PROBOLINGGO, { asked: "/kunjungan/C004/komitmen/1" }),
  get("/kunjungan/[id]/komitmen/[number]", "307 404 307 307 404 404 404", { asked: "/kunjungan/C004/komitmen/9" }),
  get("/kunjungan/[id]/lembar", "401 404 403 403 404 404 404", { asked: "/kunjungan/C001/lembar" }),
  post("/kunjungan/langkah", "303 403 403 403 303! 303 403", "nomor=C001&revisi=1&langkah=bekukan", {
    leads: "/kunjungan/C001?",
  }),
  get("/kunjungan/[id]/lembar", "401 200 403 403 200 200 200", { asked: "/kunjungan/C001/lembar" }),
  get("/kunjungan/[id]/lembar", "401 404 403 403 404 404 404", { asked: "/kunjungan/C001/lembar?sidik=x" }),
  post("/kunjungan/langkah", "303 403 403 403 303 303 403", "nomor=C004&revisi=1&langkah=rencanakan", {
    leads: "/kunjungan/C004?",
  }),
  post("/kunjungan/langkah", LEADS_ON, "nomor=C004&revisi=1&langkah=x", { leads: "/kunjungan/C004?" }),
  post("/kunjungan/simpan", "303 403 303! 303! 303! 303! 403", `daerah=35.72&${PLAN}`, { leads: "/kunjungan/K00" }),
  post("/kunjungan/simpan", "303 403 403 403 303! 303! 403", `daerah=35.74&${PLAN}`, { leads: "/kunjungan/K00" }),
  post(
    "/kunjungan/komitmen",
    "303 303! 403 403 403 403 403",
    "nomor=C004&komitmen=2&revisi=1&langkah=jawab&jawaban=masih+dihitung+dinas&terpenuhi=belum",
    { leads: "/kunjungan/C004/komitmen/2?" },
  ),
  post("/kunjungan/komitmen", LEADS_ON, "nomor=C004&langkah=x", { leads: "/kunjungan/C004?" }),
];
