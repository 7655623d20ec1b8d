/** The groups of workers that a mayor can enrol, in the order in which they are offered. */
export const WORKER_GROUPS = [
  "NON_ASN",
  "VILLAGE_OFFICIALS",
  "RT_RW",
  "BPD",
  "POSYANDU_CADRES",
  "RELIGIOUS_WORKERS",
  "PARKING_ATTENDANTS",
  "FISHERS",
  "FARMERS",
  "DRIVERS",
  "TRADERS",
  "ELECTION_STAFF",
  "EXTREMELY_POOR",
  "VULNERABLE",
  "OTHER",
] as const;
export type WorkerGroup = (typeof WORKER_GROUPS)[number];

export const WORKER_GROUP_NAMES: Record<WorkerGroup, string> = {
  NON_ASN: "Pegawai non-ASN",
  VILLAGE_OFFICIALS: "Perangkat desa",
  RT_RW: "Ketua RT/RW",
  BPD: "Anggota BPD",
  POSYANDU_CADRES: "Kader posyandu",
  RELIGIOUS_WORKERS: "Guru ngaji dan pekerja keagamaan",
  PARKING_ATTENDANTS: "Juru parkir",
  FISHERS: "Nelayan",
  FARMERS: "Petani",
  DRIVERS: "Pengemudi",
  TRADERS: "Pedagang",
  ELECTION_STAFF: "Petugas pemilu",
  EXTREMELY_POOR: "Pekerja miskin ekstrem",
  VULNERABLE: "Pekerja rentan",
  OTHER: "Kelompok lain",
};
