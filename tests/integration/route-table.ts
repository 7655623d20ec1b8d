import { ROLES } from "@/lib/access/schema";
import type { Who } from "../support/demo-site";
import { ACCOUNT_LINES } from "./account-routes";
import { PACK_LINES } from "./pack-routes";
import { get, post, type RouteLine } from "./route-line";
import { SCORE_LINES } from "./score-routes";
import { UPKEEP_LINES } from "./upkeep-routes";
import { VISIT_LINES } from "./visit-routes";

// Every address of the application, and what it answers to whom. One line is one request by everybody in turn:
//   visitor  official  staff  head  kanwil  board  administrator
// staff and head are of the branch Blitar (35.05, 35.72), the Kanwil is East Java, the official Kota Probolinggo's (35.74).
// `303!` also changes the database; without the mark nothing in it may change. Verbs without a line answer 405, and
// HEAD answers as GET does. What stands in braces is filled in by route-matrix.test.ts.

export const COLUMNS: readonly Who[] = ["visitor", ...ROLES];

const FOUND = "200 200 200 200 200 200 200";
const MISSING = "404 404 404 404 404 404 404";
const WRONG = "400 400 400 400 400 400 400";
/** Pages of everybody with an account, of those who enter, who bring files, who examine, who read the trail, and of administrators. */
const SIGNED_IN = "307 200 200 200 200 200 200";
const ENTERING = "307 307 200 200 307 307 307";
const IMPORTING = "307 307 200 200 200 307 200";
const EXAMINING = "307 307 307 200 200 307 307";
const TRAIL = "307 307 307 200 200 200 200";
const ADMINISTERING = "307 307 307 307 307 307 200";
/** Forms about an import that is nobody's, from those who bring files. */
const NO_IMPORT = "303 403 303 303 403 403 303";
/** Forms that lead on whoever sends them, with a refusal or without; those of administrators, which 403 keeps from others. */
const LEADS_ON = "303 303 303 303 303 303 303";
const ADMINISTERS = "303 403 403 403 403 403 303!";

/** As long as an id, and nobody's. */
const UNKNOWN_IMPORT = "x".repeat(22);
const cell = (region: string, period = "2025-10") =>
  `{"period":"${period}","changes":[{"region":"${region}","column":"{column}","text":"1.234","base":0}]}`;
/** A page that shows a row of the region as it never was. */
const block = (text: string) =>
  `{"period":"2025-10","text":"${text}","columns":["PU"],"at":{"region":"35.05","column":"PU"}}`;
const page = (region: string) => `"page":{"rows":{"${region}":"x"},"withInactive":false}`;
const typed = (region: string) =>
  `bulan=2025-10&sel:${region}:{column}=1.234&asal:${region}:{column}=&rev:${region}:{column}=0`;
const decided = (region: string, rest: string) => `bulan=2025-09&daerah=${region}&cap={stamp}&${rest}`;
const waits = (region: string) => ({ period: "2025-09", region });
const reopened = (region: string) => `bulan=2024-03&daerah=${region}&sampai={inTenDays}&alasan=alasan+yang+cukup`;
const RETURNED = "putusan=kembali&alasan=angkanya+perlu+diperiksa+lagi";
const KEEPS_TARGETS = "303 403 403 403 403 403 303";
const TARGET = "00-2026-rkp-2026";
const SAID = "wilayah=00&tahun=2026&dokumen=rkp-2026&persen=35&kepastian=STATED&alasan=alasan+yang+cukup";
const GROUP = "jenis=GROUP&kelompok=FARMERS&keadaan=PLANNED&per=2025&sumber=surat+camat&seen=";
const stepOf = (step: string) => `jenis=GROUP&kunci=FARMERS&langkah=${step}&seen={effort}`;
const KEPT_PLAN = `nama=Usulan&alamat=${encodeURIComponent("/daerah/35.72/rencana?orang=100")}`;
const SCALE = "nama1=rendah&mulai1=0&nama2=tinggi&mulai2=50&alasan=alasan+yang+cukup";
const WORDS =
  "nama=BPU&rumus=peserta+dibagi+pekerja&guna=melihat+BPU+saja&batas=tidak+untuk+semua&alasan=alasan+yang+cukup&seen=1";
const DOCUMENT = "judul=Perda+uji&jenis=PERDA&antara=NONE&alasan=alasan+yang+cukup&seen=0";

const PRINTED = "region_code=35.72&segment=ALL&as_of=2026-01-05&publisher=Koran+Uji&percent=41&rounded=tidak";
const WHY = "alasan+yang+cukup";
const OF_FIGURE = "nomor=R003&revisi=1";

export const LINES: readonly RouteLine[] = [
  // Reading pages
  get("/", FOUND),
  get("/", FOUND, { asked: "/?period=1900-01&indicator=x&target=x&data=x" }),
  get("/angka-terbit", FOUND),
  get("/angka-terbit/pertentangan", FOUND),
  get("/angka-terbit/pertentangan", FOUND, { asked: "/angka-terbit/pertentangan?provinsi=52&penerbit=x" }),
  get("/cari", FOUND, { asked: "/cari?q=blitar" }),
  get("/cari", "307 307 307 307 307 307 307", { asked: "/cari?q=35.05", leads: "/daerah/35.05" }),
  get("/cari", FOUND, { asked: "/cari?q=papua" }),
  get("/daerah", FOUND),
  get("/daerah", FOUND, { asked: "/daerah?q=beltim&provinsi=x&jenis=x&status=x&sort=x" }),
  get("/daerah/[code]", FOUND, { asked: "/daerah/35.05" }),
  get("/daerah/[code]", FOUND, { asked: "/daerah/11.01" }),
  get("/daerah/[code]", MISSING, { asked: "/daerah/99.99" }),
  get("/daerah/[code]/lembar", FOUND, { asked: "/daerah/35.05/lembar" }),
  get("/daerah/[code]/lembar", MISSING, { asked: "/daerah/99.99/lembar" }),
  get("/daerah/[code]/rencana", FOUND, { asked: "/daerah/35.05/rencana" }),
  get("/daerah/[code]/rencana", FOUND, { asked: "/daerah/35.05/rencana?orang=28+ribu&orang=x&bulan=0&anggaran=x" }),
  get("/daerah/[code]/rencana", MISSING, { asked: "/daerah/99.99/rencana" }),
  get("/daerah/[code]/lembar.pdf", FOUND, { asked: "/daerah/35.05/lembar.pdf" }),
  get("/daerah/[code]/lembar.pdf", MISSING, { asked: "/daerah/99.99/lembar.pdf" }),
  get("/provinsi/[code]/lembar.pdf", FOUND, { asked: "/provinsi/35/lembar.pdf" }),
  get("/asal", FOUND),
  get("/daerah/[code]/asal", FOUND, { asked: "/daerah/35.05/asal?period=2025-09" }),
  get("/daerah/[code]/asal", MISSING, { asked: "/daerah/99.99/asal" }),
  get("/daerah/[code]/asal/petugas", "307 307 307 200 200 200 200", { asked: "/daerah/35.05/asal/petugas" }),
  get("/daerah/[code]/asal/petugas", "307 307 307 307 200 200 200", { asked: "/daerah/35.74/asal/petugas" }),
  get("/daerah/[code]/sebanding", FOUND, { asked: "/daerah/35.05/sebanding" }),
  get("/daerah/[code]/sebanding", MISSING, { asked: "/daerah/99.99/sebanding" }),
  get("/peluang", FOUND),
  get("/provinsi/[code]/asal", FOUND, { asked: "/provinsi/35/asal" }),
  get("/provinsi/[code]/asal", MISSING, { asked: "/provinsi/35.05/asal" }),
  get("/data", FOUND),
  get("/pratinjau.png", FOUND),
  get("/daerah/[code]/pratinjau.png", FOUND, { asked: "/daerah/35.05/pratinjau.png" }),
  get("/daerah/[code]/pratinjau.png", MISSING, { asked: "/daerah/99.99/pratinjau.png" }),
  get("/provinsi/[code]/pratinjau.png", FOUND, { asked: "/provinsi/35/pratinjau.png" }),
  get("/metode", FOUND),
  get("/metode/definisi", FOUND),
  get("/aturan", FOUND),
  get("/tentang", FOUND),
  get("/tentang/lisensi.txt", FOUND),
  get("/tentang/sbom.cdx.json", FOUND),
  // Nobody is named here; what is said otherwise is in lib/about/security-txt.test.ts.
  get("/.well-known/security.txt", MISSING),
  get("/provinsi", FOUND),
  get("/provinsi/[code]", FOUND, { asked: "/provinsi/35" }),
  get("/provinsi/[code]", MISSING, { asked: "/provinsi/35.05" }),
  get("/provinsi/[code]/lembar", FOUND, { asked: "/provinsi/35/lembar" }),
  get("/perubahan", FOUND),
  get("/perubahan", FOUND, { asked: "/perubahan?dari=2025-02-30&sampai=x&provinsi=x&perihal=x&halaman=0" }),
  get("/target", FOUND),
  get("/target", FOUND, { asked: "/target?diketahui=2025-06-30" }),
  get("/daerah/[code]", FOUND, { asked: "/daerah/35.05?diketahui=2025-06-30" }),
  get("/kosong", FOUND),
  get("/tidak-ada", MISSING),
  get("/tidak-ada", MISSING, { asked: "/alamat/yang/tidak-ada" }),

  // The API
  get("/api/health", FOUND),
  get("/api/health/live", FOUND),
  get("/api/health/ready", FOUND),
  get("/api/v1/openapi.json", FOUND),
  get("/api/v1/coverage", FOUND),
  get("/api/v1/coverage", WRONG, { asked: "/api/v1/coverage?role=ADMIN" }),
  get("/api/v1/coverage.csv", FOUND),
  get("/api/v1/coverage.xlsx", FOUND),
  get("/api/v1/coverage.csv", WRONG, { asked: "/api/v1/coverage.csv?locale=en" }),
  get("/api/v1/coverage.csv", WRONG, { asked: "/api/v1/coverage.csv?level=province&kind=kota" }),
  get("/api/v1/data-set.csv", FOUND, { asked: "/api/v1/data-set.csv?from=2025-09&level=province" }),
  get("/api/v1/data-set.csv", WRONG, { asked: "/api/v1/data-set.csv?indicator=x" }),
  get("/api/v1/data-set.xlsx", FOUND, { asked: "/api/v1/data-set.xlsx?from=2025-09&level=province" }),
  get("/api/v1/data-set.xlsx", WRONG, { asked: "/api/v1/data-set.xlsx?target=x" }),
  get("/api/v1/changes", FOUND),
  get("/api/v1/changes", WRONG, { asked: "/api/v1/changes?from=2999-01-01" }),
  get("/api/v1/changes.csv", FOUND, { asked: "/api/v1/changes.csv?from=2025-10-31&to=2025-11-30" }),
  get("/api/v1/changes.xlsx", FOUND, { asked: "/api/v1/changes.xlsx?kind=targets" }),
  get("/api/v1/coverage", WRONG, { asked: "/api/v1/coverage?knownAt=2025-02-30" }),
  get("/api/v1/published-figures", FOUND),
  get("/api/v1/published-figures.csv", FOUND),
  get("/api/v1/published-figures.xlsx", FOUND),
  get("/api/v1/contradictions.csv", FOUND, { asked: "/api/v1/contradictions.csv?province=52" }),
  get("/api/v1/contradictions.xlsx", FOUND),
  get("/api/v1/contradictions.xlsx", WRONG, { asked: "/api/v1/contradictions.xlsx?province=Jawa" }),
  get("/api/v1/targets", FOUND),
  get("/api/v1/targets.csv", FOUND),
  get("/api/v1/targets.xlsx", FOUND),
  get("/api/v1/target-revisions.csv", FOUND),
  get("/api/v1/target-revisions.xlsx", FOUND),
  get("/api/v1/regions", FOUND),
  get("/api/v1/regions/search", FOUND, { asked: "/api/v1/regions/search?q=blitar" }),
  get("/api/v1/regions/search", WRONG),
  get("/api/v1/regions/[code]/series", FOUND, { asked: "/api/v1/regions/35.05/series" }),
  get("/api/v1/regions/[code]/series", MISSING, { asked: "/api/v1/regions/99.99/series" }),
  get("/api/v1/regions/[code]/series.csv", FOUND, { asked: "/api/v1/regions/35.05/series.csv" }),
  get("/api/v1/regions/[code]/series.xlsx", FOUND, { asked: "/api/v1/regions/35.05/series.xlsx" }),
  get("/api/v1/regions/[code]/targets", FOUND, { asked: "/api/v1/regions/35.05/targets" }),
  get("/api/v1/regions/[code]/targets.csv", FOUND, { asked: "/api/v1/regions/35.05/targets.csv" }),
  get("/api/v1/regions/[code]/targets.xlsx", FOUND, { asked: "/api/v1/regions/35.05/targets.xlsx" }),
  get("/api/v1/regions/[code]/targets.csv", MISSING, { asked: "/api/v1/regions/99.99/targets.csv" }),
  get("/api/v1/regions/[code]/provenance", FOUND, { asked: "/api/v1/regions/35.05/provenance" }),
  get("/api/v1/regions/[code]/provenance", WRONG, { asked: "/api/v1/regions/35.05/provenance?indicator=x" }),
  get("/api/v1/regions/[code]/provenance", MISSING, { asked: "/api/v1/regions/99.99/provenance" }),
  get("/api/v1/regions/[code]/provenance.csv", FOUND, { asked: "/api/v1/regions/35.05/provenance.csv" }),
  get("/api/v1/regions/[code]/provenance.xlsx", FOUND, { asked: "/api/v1/regions/35/provenance.xlsx" }),
  get("/api/v1/regions/[code]/published-figures.csv", FOUND, { asked: "/api/v1/regions/35.74/published-figures.csv" }),
  get("/api/v1/regions/[code]/published-figures.xlsx", FOUND, {
    asked: "/api/v1/regions/35.74/published-figures.xlsx",
  }),
  get("/api/v1/regions/[code]/reconciliation.csv", FOUND, { asked: "/api/v1/regions/35.74/reconciliation.csv" }),
  get("/api/v1/regions/[code]/reconciliation.xlsx", FOUND, { asked: "/api/v1/regions/35.74/reconciliation.xlsx" }),
  get("/api/v1/regions/[code]/reconciliation.csv", MISSING, { asked: "/api/v1/regions/99.99/reconciliation.csv" }),
  get("/api/v1/regions/[code]/published-figures", FOUND, { asked: "/api/v1/regions/35.74/published-figures" }),
  get("/api/v1/regions/[code]/published-figures", WRONG, { asked: "/api/v1/regions/3574/published-figures" }),

  // Signing in and out
  get("/masuk", "200 307 307 307 307 307 307", { leads: "/beranda" }),
  get("/masuk/kode", FOUND),
  get("/lupa-sandi", FOUND),
  get("/atur-sandi", FOUND, { asked: "/atur-sandi?kunci=x" }),
  post("/masuk/kirim", LEADS_ON, "email=tidak-ada@jangkau.example&sandi=salah", { leads: "/masuk?ke=" }),
  post("/masuk/kode/kirim", LEADS_ON, "kode=123456", { leads: "/masuk/kode?ke=" }),
  post("/lupa-sandi/kirim", LEADS_ON, "email={column}@jangkau.example", { leads: "/lupa-sandi?" }),
  post("/atur-sandi/kirim", LEADS_ON, "kunci=x&sandi=panjang+sekali+ini&ulang=panjang+sekali+ini", {
    leads: "/atur-sandi?",
  }),
  post("/keluar", "303 303! 303! 303! 303! 303! 303!", "", { leads: "/", ownSession: true }),

  ...ACCOUNT_LINES,

  // Examining, before entering adds versions of its own
  get("/persetujuan", EXAMINING),
  get("/persetujuan/[period]/[code]", EXAMINING, {
    asked: "/persetujuan/2025-09/35.05",
    waiting: waits("35.05"),
  }),
  get("/persetujuan/[period]/[code]", "307 307 307 307 200 307 307", {
    asked: "/persetujuan/2025-09/35.74",
    waiting: waits("35.74"),
  }),
  get("/persetujuan/[period]/[code]", "307 307 307 307 307 307 307", {
    asked: "/persetujuan/2025-09/11.01",
    waiting: waits("11.01"),
  }),
  post("/persetujuan/putuskan", "303 403 403 303! 303! 403 403", decided("35.05", "putusan=setuju"), {
    waiting: waits("35.05"),
  }),
  post("/persetujuan/putuskan", "303 403 403 403 303! 403 403", decided("35.74", "putusan=setuju"), {
    waiting: waits("35.74"),
  }),
  post("/persetujuan/putuskan", "303 403 403 403 403 403 403", decided("11.01", "putusan=setuju"), {
    waiting: waits("11.01"),
  }),
  post("/persetujuan/putuskan", "303 403 403 303! 303! 403 403", decided("35.72", RETURNED), {
    waiting: waits("35.72"),
  }),
  post("/persetujuan/putuskan", "303 403 403 403 403 403 403", decided("11.01", RETURNED), {
    waiting: waits("11.01"),
  }),

  post("/persetujuan/setujui", "303 403 403 303 303 403 403", "lain=1", { leads: "/persetujuan?" }),

  // Entering. Autosave answers 200 with a verdict for each cell, also for those it does not take (W.101, W.102, W.302).
  get("/entri", ENTERING),
  get("/entri/[period]", ENTERING, { asked: "/entri/2025-10" }),
  get("/entri/[period]", ENTERING, { asked: "/entri/1950-01" }),
  get("/entri/[period]", ENTERING, { asked: "/entri/2089-12" }),
  get("/entri/[period]", "307 307 307 307 307 307 307", { asked: "/entri/2090-01", leads: "/entri" }),
  post("/entri/simpan", "401 200 200! 200! 200 200 200", cell("35.05")),
  post("/entri/simpan", "401 200 200 200 200 200 200", cell("35.74")),
  post("/entri/simpan", "401 200 200 200 200 200 200", cell("11.01")),
  post("/entri/simpan", "401 200 200 200 200 200 200", cell("35.05", "2025-08")),
  post("/entri/simpan", WRONG, cell("35.05", "2099-12")),
  post("/entri/simpan", "401 403 200 200 403 403 403", cell("35.05").replace("}]}", `}],${page("35.05")}}`)),
  post("/entri/perubahan", "401 403 200 200 403 403 403", `{"period":"2025-10",${page("35.05")}}`),
  post("/entri/perubahan", "401 403 204 204 403 403 403", `{"period":"2025-10",${page("11.01")}}`),
  post("/entri/perubahan", WRONG, `{"period":"2025-10"}`),
  post("/entri/tempel", "401 403 200 200 403 403 403", block("Kota Blitar\\t12")),
  post("/entri/tempel", WRONG, `{"period":"2025-10"}`),
  post("/entri/kirim", "303 303 303! 303! 303 303 303", typed("35.72"), { leads: "/entri/2025-10?" }),
  post("/entri/kirim", LEADS_ON, typed("11.01"), { leads: "/entri/2025-10?" }),
  post("/entri/kirim", "303 403 403 403 403 403 403", "bulan=2025-10&langkah=kirim+11.01"),
  post("/entri/kirim", "303 403 403 403 403 403 403", "bulan=2025-10&langkah=tarik+35.74"),
  get("/entri/[period]/koreksi/[code]", "307 307 307 307 307 307 307", {
    asked: "/entri/2025-09/koreksi/11.01",
  }),
  post(
    "/entri/koreksi",
    "303 403 403 403 403 403 403",
    "bulan=2025-09&daerah=11.01&langkah=buka&alasan=alasan+yang+cukup",
  ),
  post("/entri/koreksi", "303 403 403 403 403 403 403", "bulan=2025-09&daerah=11.01&langkah=batal&cap=1.1"),

  // Bringing a file
  get("/impor", IMPORTING),
  get("/impor/[id]", "307 307 404 404 404 307 404", { asked: `/impor/${UNKNOWN_IMPORT}` }),
  get("/impor/[id]/berkas", "401 403 404 404 403 403 404", { asked: `/impor/${UNKNOWN_IMPORT}/berkas` }),
  post("/impor/unggah", NO_IMPORT, "berkas=tulisan", { leads: "/impor?" }),
  post("/impor/pilih", NO_IMPORT, `impor=${UNKNOWN_IMPORT}&ribuan=.`, { leads: `/impor/${UNKNOWN_IMPORT}?` }),
  post("/impor/catat", NO_IMPORT, `impor=${UNKNOWN_IMPORT}&cap=x&lewati=ya`, { leads: `/impor/${UNKNOWN_IMPORT}?` }),
  post("/impor/batalkan", "303 403 303 303 303 403 303", `impor=${UNKNOWN_IMPORT}`, {
    leads: `/impor/${UNKNOWN_IMPORT}?`,
  }),
  // Templates of the months that are open
  get("/impor/templat", "401 403 200 200 403 403 403"),
  get("/impor/templat", "401 403 200 200 403 403 403", { asked: "/impor/templat?bulan=2025-10,2025-09" }),
  get("/impor/templat", "401 403 400 400 403 403 403", { asked: "/impor/templat?bulan=2025-10,2024-05" }),
  get("/impor/templat", "401 400 400 400 400 400 400", { asked: "/impor/templat?bulan=Oktober" }),

  // Completeness, reopening and the calendar. What the Kanwil has opened is open already when the administrator asks.
  get("/kelengkapan", SIGNED_IN),
  get("/kelengkapan", SIGNED_IN, { asked: "/kelengkapan?period=1950-01&oleh=x" }),
  post("/kelengkapan/buka", "303 403 403 403 303! 403 303", reopened("35.05"), { leads: "/kelengkapan?" }),
  post("/kelengkapan/buka", "303 403 403 403 403 403 303!", reopened("11.01"), { leads: "/kelengkapan?" }),
  post("/kelengkapan/kalender", ADMINISTERS, "bulan=2024-05&mulai=2024-06-01&akhir=2024-06-15", {
    leads: "/kelengkapan?",
  }),

  // The audit trail
  get("/jejak-audit", TRAIL),
  get("/jejak-audit", TRAIL, { asked: "/jejak-audit?kunci=%00&dari=0000-01-01" }),
  get("/jejak-audit/unduh", "401 403 403 200 200 200 200"),
  get("/jejak-audit/unduh", WRONG, { asked: "/jejak-audit/unduh?kunci=%00" }),
  get("/jejak-audit/unduh.xlsx", "401 403 403 200 200 200 200"),
  get("/jejak-audit/unduh.xlsx", WRONG, { asked: "/jejak-audit/unduh.xlsx?kunci=%00" }),

  // Printed figures
  get("/angka-terbit/kelola", ADMINISTERING),
  get("/angka-terbit/kelola/isian", ADMINISTERING),
  get("/angka-terbit/kelola/isian", ADMINISTERING, { asked: `/angka-terbit/kelola/isian?periksa=1&${PRINTED}` }),
  get("/angka-terbit/kelola/[id]", ADMINISTERING, { asked: "/angka-terbit/kelola/R001" }),
  post("/angka-terbit/kelola/catat", ADMINISTERS, `${PRINTED}&alasan=alasan+yang+cukup`, {
    leads: "/angka-terbit/kelola/M001?",
  }),
  post("/angka-terbit/kelola/terima", "303 403 403 403 403 403 303", `${OF_FIGURE}&bacaan=x&alasan_terima=${WHY}`, {
    leads: "/angka-terbit/kelola/R003?",
  }),
  post("/angka-terbit/kelola/lepas", "303 403 403 403 403 403 303", `${OF_FIGURE}&bacaan=x&alasan_lepas=${WHY}`, {
    leads: "/angka-terbit/kelola/R003?",
  }),
  post("/angka-terbit/kelola/tarik", ADMINISTERS, `${OF_FIGURE}&alasan_tarik=${WHY}`, {
    leads: "/angka-terbit/kelola/R003?",
  }),

  ...UPKEEP_LINES,
  ...VISIT_LINES,
  ...PACK_LINES,
  ...SCORE_LINES,

  // Users
  get("/pengguna", ADMINISTERING),
  get("/pengguna/[id]", ADMINISTERING, { asked: "/pengguna/{otherUser}" }),
  post("/pengguna/undang", ADMINISTERS, "email=baru@jangkau.example&name=Orang+Baru&role=BRANCH_STAFF&place=blitar"),
  post("/pengguna/tautan", ADMINISTERS, "pengguna={otherUser}"),
  post(
    "/pengguna/peran",
    ADMINISTERS,
    "pengguna={otherUser}&role=BRANCH_HEAD&place=contoh-11-1&reason=alasan+yang+cukup",
  ),
  post(
    "/pengguna/peran",
    "303 403 403 403 403 403 303",
    "pengguna={ownUser}&role=ADMIN&place=&reason=alasan+yang+cukup",
  ),
  post("/pengguna/status", ADMINISTERS, "pengguna={otherUser}&menjadi=nonaktif"),
  post("/pengguna/status", "303 403 403 403 403 403 303", "pengguna={ownUser}&menjadi=nonaktif"),
  post("/pengguna/hapus", "303 403 403 403 403 403 303", "pengguna={ownUser}&sebab=alasan+yang+cukup"),
  post("/pengguna/hapus", ADMINISTERS, "pengguna={closedUser}&sebab=alasan+yang+cukup"),

  // Targets. Nothing that lasts is recorded by an example account, so the administrator is led back, too.
  get("/kelola-target", ADMINISTERING),
  get("/kelola-target/baru", ADMINISTERING),
  get("/kelola-target/baru", ADMINISTERING, { asked: "/kelola-target/baru?periksa=1&persen=x&alasan=x" }),
  get("/kelola-target/[id]", ADMINISTERING, { asked: `/kelola-target/${TARGET}` }),
  get("/kelola-target/[id]", ADMINISTERING, { asked: `/kelola-target/${TARGET}?periksa=1&${SAID}` }),
  get("/kelola-target/dokumen/baru", ADMINISTERING),
  get("/kelola-target/dokumen/[id]", ADMINISTERING, { asked: "/kelola-target/dokumen/rkp-2026" }),
  // Efforts of regions: the official keeps 35.74, the branch 35.72, the Kanwil examines both.
  get("/upaya", "307 200 200 200 200 307 307"),
  get("/upaya/[code]", "307 200 307 307 200 307 307", { asked: "/upaya/35.74" }),
  get("/upaya/[code]", "307 307 200 200 200 307 307", { asked: "/upaya/35.72" }),
  get("/upaya/[code]", "307 404 404 404 404 307 307", { asked: "/upaya/99.99" }),
  get("/upaya/[code]/isi", "307 307 200 200 307 307 307", { asked: "/upaya/35.72/isi?jenis=GROUP" }),
  get("/upaya/[code]/isi", "307 200 307 307 307 307 307", { asked: "/upaya/35.74/isi?jenis=FUNDING" }),
  post("/upaya/simpan", "303 303! 403 403 403 403 403", `daerah=35.74&${GROUP}`),
  post("/upaya/simpan", "303 403 303! 303 403 403 403", `daerah=35.72&${GROUP}`),
  post("/upaya/langkah", "303 303! 403 403 403 403 403", `daerah=35.74&${stepOf("discard")}`),
  post("/upaya/langkah", "303 403 403 303 303 403 403", `daerah=35.72&${stepOf("approve")}`),
  get("/rencana/[code]", "307 200 307 307 200 307 307", { asked: "/rencana/35.74" }),
  get("/rencana/[code]", "307 404 404 404 404 307 307", { asked: "/rencana/99.99" }),
  post("/rencana/[code]/simpan", "303 403 303! 303! 303! 403 403", KEPT_PLAN, { asked: "/rencana/35.72/simpan" }),
  post("/rencana/[code]/hapus", "303 403 303! 303 303 403 403", "nomor=1", { asked: "/rencana/35.72/hapus" }),
  get("/kelola-definisi", ADMINISTERING),
  get("/kelola-definisi/golongan", ADMINISTERING),
  get("/kelola-definisi/golongan", ADMINISTERING, { asked: "/kelola-definisi/golongan?periksa=1&mulai1=x&alasan=x" }),
  get("/kelola-definisi/[code]", ADMINISTERING, { asked: "/kelola-definisi/bpu" }),
  get("/kelola-definisi/[code]", "307 307 307 307 307 307 404", { asked: "/kelola-definisi/lain" }),
  post("/kelola-definisi/golongan/simpan", KEEPS_TARGETS, `${SCALE}&seen=4`),
  post("/kelola-definisi/[code]/simpan", KEEPS_TARGETS, WORDS, { asked: "/kelola-definisi/bpu/simpan" }),
  post("/kelola-target/simpan", KEEPS_TARGETS, `${SAID}&seen=1`),
  post("/kelola-target/tarik", KEEPS_TARGETS, `id=${TARGET}&seen=1&sebab=alasan+yang+cukup`),
  post("/kelola-target/dokumen/simpan", KEEPS_TARGETS, DOCUMENT),
  post("/kelola-target/dokumen/tarik", KEEPS_TARGETS, "id=rkp-2026&seen=1&sebab=alasan+yang+cukup"),

  // Branches
  get("/cabang", ADMINISTERING),
  get("/cabang/tambah", ADMINISTERING),
  get("/cabang/mulai", ADMINISTERING),
  get("/cabang/akhiri", ADMINISTERING),
  post("/cabang/tambah/kirim", ADMINISTERS, "id=malang&name=Cabang+Malang&office=jawa-timur&source=SK+uji"),
  // A first day that lies back is asked about before it is taken.
  post(
    "/cabang/mulai/kirim",
    "303 403 403 403 403 403 303",
    "branch=malang&region=35.07&from=2026-01-01&source=SK+uji",
    { leads: "/cabang/mulai?" },
  ),
  post(
    "/cabang/mulai/kirim",
    ADMINISTERS,
    "branch=malang&region=35.07&from=2026-01-01&source=SK+uji&pasti=malang+35.07+2026-01-01",
    { leads: "/cabang?" },
  ),
  post("/cabang/akhiri/kirim", ADMINISTERS, "branch=malang&region=35.07&until=2026-06-30&reason=alasan+yang+cukup"),
];
