import { expect, it, vi } from "vitest";
import { openPlaces } from "./places";

/** Something that runs until it is told to end. */
function work(name: string, begun: string[]) {
  let [end, fail] = [() => {}, () => {}];
  const promise = new Promise<string>((resolve, reject) => {
    end = () => {
      resolve(name);
    };
    fail = () => {
      reject(new Error(name));
    };
  });
  const act = () => {
    begun.push(name);
    return promise;
  };
  return { act, end, fail };
}

it("runs two, lets two wait in their order, and refuses a fifth", async () => {
  const begun: string[] = [];
  const places = openPlaces(2, 2, () => new Error("penuh"));
  const works = ["a", "b", "c", "d"].map((name) => work(name, begun));
  const [a, b, c, d] = works.map(({ act }) => places(act));
  expect(begun).toEqual(["a", "b"]);
  await expect(places(() => Promise.resolve())).rejects.toThrow("penuh");
  works[1]!.end();
  expect(await b).toBe("b");
  await vi.waitFor(() => {
    expect(begun).toEqual(["a", "b", "c"]);
  });
  works[0]!.fail();
  await expect(a).rejects.toThrow("a");
  await vi.waitFor(() => {
    expect(begun).toEqual(["a", "b", "c", "d"]);
  });
  for (const one of works.slice(2)) one.end();
  expect(await Promise.all([c, d])).toEqual(["c", "d"]);
  expect(await places(() => Promise.resolve("e"))).toBe("e");
});
