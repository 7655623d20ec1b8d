import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { demoServer } from "../support/demo-server";
import { runCommand } from "../support/run-command";

const server = demoServer();

it("letters leave beside a running server, for its newest month and with its address, by a role that changes no note", async () => {
  const who = "REGIONAL_OFFICIAL";
  const asked = await server.ask("POST", "/akun/lembar-bulanan/minta", { who, form: { daerah: "35.74" } });
  expect(asked.location).toMatch(/^\/akun\/lembar-bulanan\?kabar=/);
  const { code, stdout, stderr } = await runCommand("letters", [], {
    ...{ JANGKAU_DATA: server.folder, DATABASE_URL: undefined },
  });
  expect(`${code} ${stdout}${stderr}`).toBe("0 September 2025: 1 surat dengan 1 lembar terkirim\n");
  const letters = (await readdir(path.join(server.folder, "mail"))).filter((file) => file.endsWith(".txt"));
  const text = await readFile(path.join(server.folder, "mail", letters.at(-1)!), "utf8");
  expect(text).toContain("Kota Probolinggo, Jawa Timur (simulasi)\n");
  expect(text).toContain(`Alamat lembar: ${server.base.replace("127.0.0.1", "localhost")}/daerah/35.74/lembar?`);
  expect((await server.ask("GET", "/akun/lembar-bulanan", { who })).body).toContain("terakhir dikirim: September 2025");

  // As the application's role, which removes accounts and may not touch what was sent.
  await expect(server.query(`DELETE FROM "SentSheet"`)).rejects.toThrow(/permission denied/);
  await server.query(`DELETE FROM "User" WHERE "email" = $1`, [server.accountOf(who).email]);
  expect(await server.query(`SELECT * FROM "SentSheet"`)).toEqual([]);
});
