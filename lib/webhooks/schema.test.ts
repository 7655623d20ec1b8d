import { expect, it } from "vitest";
import { webhookAddressSchema } from "./schema";

const saidOf = (text: string) => webhookAddressSchema.safeParse(text).error?.issues[0]!.message;

it("takes web addresses as they are written, in one form", () => {
  expect(webhookAddressSchema.parse(" HTTPS://Nama.Contoh/a?b=c ")).toBe("https://nama.contoh/a?b=c");
  expect(webhookAddressSchema.parse("http://10.0.0.1:8080/")).toBe("http://10.0.0.1:8080/");
});

it.each([
  ["", /^Tulis alamat/],
  ["nama.contoh", /^Alamat harus berbentuk/],
  ["ftp://nama.contoh", /^Alamat harus berbentuk/],
  ["file:///etc/passwd", /^Alamat harus berbentuk/],
  ["https://", /^Alamat harus berbentuk/],
  ["https://a:b@nama.contoh", /^Hapus nama/],
  ["https://nama.contoh#x", /^Hapus nama/],
  [`https://nama.contoh/${"x".repeat(500)}`, /^Paling panjang/],
])("refuses %s in words", (text, said) => {
  expect(saidOf(text)).toMatch(said);
});
