import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, icsOf } from "../../src/export/ics.ts";
import { addDays } from "../../src/model/calendar.ts";

const stamp = new Date("2013-03-01T18:30:05.123Z");
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "2013.III.5.r1-2013-01-21@quan-2.bang-chi-tieu",
  day: "2013-01-21",
  title: "Báo cáo kinh tế - xã hội hàng tháng",
  description: "Văn phòng",
  category: "Báo cáo",
  ...more,
});

/** The events as a library of the field reads them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const one = new ICAL.Event(component);
    return {
      uid: one.uid,
      start: one.startDate.toString(),
      end: one.endDate.toString(),
      isDate: one.startDate.isDate,
      title: one.summary,
      description: one.description,
      category: component.getFirstPropertyValue("categories"),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
  });

describe("a calendar file", () => {
  it("is what RFC 5545 asks for, line by line", () => {
    expect(icsOf([event()], "Lịch báo cáo", stamp)).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Bang chi tieu//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Lịch báo cáo",
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
        "BEGIN:VEVENT",
        "UID:2013.III.5.r1-2013-01-21@quan-2.bang-chi-tieu",
        "DTSTAMP:20130301T183005Z",
        "DTSTART;VALUE=DATE:20130121",
        "DTEND;VALUE=DATE:20130122",
        "SUMMARY:Báo cáo kinh tế - xã hội hàng tháng",
        "DESCRIPTION:Văn phòng",
        "CATEGORIES:Báo cáo",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("puts a deadline on its day, all day, over a month's end and a leap day too", () => {
    const days = ["2012-02-28", "2012-02-29", "2013-12-31"];
    expect(
      read(
        icsOf(
          days.map((day) => event({ day, uid: day })),
          "x",
          stamp,
        ),
      ).map(({ start, end, isDate }) => [start, end, isDate]),
    ).toEqual([
      ["2012-02-28", "2012-02-29", true],
      ["2012-02-29", "2012-03-01", true],
      ["2013-12-31", "2014-01-01", true],
    ]);
  });

  it("folds after 75 octets, not letters, and tears none of them", () => {
    // "SUMMARY:" takes 8 octets and "ế" 3: 22 of them make 74, and the 23rd goes to the next line.
    const [line, next] = icsOf([event({ title: "ế".repeat(30) })], "x", stamp)
      .split("\r\n")
      .filter((one) => /ế/.test(one));
    expect(line).toBe(`SUMMARY:${"ế".repeat(22)}`);
    expect(next).toBe(` ${"ế".repeat(8)}`);
  });

  it("escapes what has a meaning of its own", () => {
    expect(icsOf([event({ title: "a;b,c\\d\nđ" })], "x", stamp)).toContain("SUMMARY:a\\;b\\,c\\\\d\\nđ\r\n");
  });

  it("has the same events at every export, but for the moment it was made", () => {
    const [first, second] = [stamp, new Date("2014-01-01T00:00:00Z")].map((at) => icsOf([event(), event({ uid: "b" })], "x", at));
    expect(first).not.toBe(second);
    expect(first?.replace(/DTSTAMP:.*\r\n/g, "")).toBe(second?.replace(/DTSTAMP:.*\r\n/g, ""));
  });
});

describe("any text and day", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom("\\n", "a\\;b", "x\r\ny", "đ".repeat(90)),
  );
  const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays("1990-01-01", n));
  /** What a text can be in a calendar: without control characters, lines ended one way. */
  const kept = (raw: string) => raw.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");

  it("is read back as it was, and no line is longer than 75 octets", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ day, title: text, description: text, category: fc.constant("Báo cáo") }), { maxLength: 5 }),
        (rows) => {
          const file = icsOf(
            rows.map((row, at) => ({ ...row, uid: `r${at}-${row.day}@x` })),
            "Lịch",
            stamp,
          );
          expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
          for (const line of file.split("\r\n")) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\r\n]/);
          }
          expect(read(file)).toEqual(
            rows.map((row, at) => ({
              uid: `r${at}-${row.day}@x`,
              start: row.day,
              end: addDays(row.day, 1),
              isDate: true,
              title: kept(row.title),
              description: kept(row.description),
              category: "Báo cáo",
              stamp: "2013-03-01T18:30:05Z",
            })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
