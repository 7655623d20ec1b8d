import { ensureBuild } from "@/lib/setup/build";

/** `npm run build`: what `npm start` would build first, for copies that start from one folder and for images. */
export async function main(): Promise<number> {
  const isNew = await ensureBuild();
  process.stdout.write(isNew ? "Aplikasi dibangun.\n" : "Tidak ada yang berubah.\n");
  return 0;
}
