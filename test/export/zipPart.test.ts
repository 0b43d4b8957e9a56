import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { partOf, withPart } from "../../src/export/zipPart.ts";

const packed = zipSync({ "a.xml": strToU8("<a/>"), "thư mục/b.xml": strToU8("b".repeat(5000)), "c.xml": strToU8("<c/>") });
const read = (zip: Uint8Array) => Object.entries(unzipSync(zip)).map(([path, content]) => [path, strFromU8(content)]);

test("one part has another content, the others keep theirs", () => {
  expect(read(withPart(packed, "a.xml", strToU8("<a>dài hơn</a>")))).toEqual([
    ["thư mục/b.xml", "b".repeat(5000)],
    ["c.xml", "<c/>"],
    ["a.xml", "<a>dài hơn</a>"],
  ]);
  expect([partOf(packed, "c.xml"), partOf(packed, "d.xml")]).toEqual(["<c/>", null]);
});
