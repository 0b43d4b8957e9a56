import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../src/db/database.ts";
import { answer } from "../../../src/db/questions.ts";
import type { Answer } from "../../../src/model/answer.ts";
import { agenciesQuestions, agenciesScreen, reportedQuestion, reportingScope } from "../../../src/state/screens/agencies.ts";
import { dueDays } from "../../../src/state/screens/reportingDues.ts";
import { emptyView, type View } from "../../../src/state/view.ts";
import { actual, changeSet, engine, ground, plan, target } from "../../db/plan.ts";
import { say } from "../scores.ts";

let db: Database;
const noDues: Answer = { columns: {}, length: 0 };
let answers: { periods: Answer; agencies: Answer };
const agency = (agency_id: string, name_vi: string) => ({ agency_id, name_vi, name_en: null, aliases: null });
beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground([
        { indicator_id: "thu", name_vi: "Thu ngân sách", agency_id: "thue", accumulation: "sum" },
        { indicator_id: "chi", name_vi: "Chi ngân sách", agency_id: "thue", accumulation: "sum" },
        { indicator_id: "rac", name_vi: "Rác thu gom", agency_id: "tnmt", accumulation: "sum", unit: "%" },
        { indicator_id: "cho", name_vi: "Số chợ", accumulation: "last", unit: "chợ" },
      ]),
      agencies: [agency("tnmt", "Phòng Tài nguyên và Môi trường"), agency("thue", "Chi cục Thuế"), agency("khac", "Phòng Y tế")],
      targets: ["thu", "chi", "rac", "cho"].map((indicator_id) => target({ indicator_id, low: 100 })),
      actuals: [
        actual("rac", "2013-01-01", "2013-10-01", 90),
        actual("thu", "2013-01-01", "2013-07-01", 50),
        actual("chi", "2013-01-01", "2013-10-01", 50, { grade: "illustrative" }),
      ],
    }),
  ]);
  answers = { periods: await answer(db, agenciesQuestions.periods), agencies: await answer(db, agenciesQuestions.agencies) };
}, 60_000);

async function shown(view: Partial<View>, today: string, locale: "vi" | "en" = "vi", dues: Answer = noDues) {
  const looked = { ...emptyView, ...view };
  const scope = reportingScope(answers.periods, looked, say(locale), today);
  if (scope === null) throw new Error("no plan");
  const { reported } = reportedQuestion(scope);
  const held = { ...answers, reported: await answer(db, reported), dues };
  return { scope, screen: agenciesScreen(scope, held, looked, say(locale), today) };
}

test("after the period what is missing is late; those who miss something come first, and the list can be sent on", async () => {
  const { screen } = await shown({ item: "2013-M9" }, "2013-10-01");
  expect(screen?.title).toBe("9 tháng 2013: 2 cơ quan chậm báo cáo, thiếu 3/4 chỉ tiêu");
  expect(screen?.subtitle).toMatch(/^Kỳ đã hết ngày 30\/9\/2013: chỉ tiêu chưa có số là chậm/);
  expect(screen?.lines.map(({ name, count }) => [name, count])).toEqual([
    ["Chi cục Thuế", "0/2"],
    ["Chưa giao cơ quan báo cáo", "0/1"],
    ["Phòng Tài nguyên và Môi trường", "1/1"],
  ]);
  expect(screen?.text).toBe(
    [
      "Chưa báo cáo 9 tháng 2013 (kỳ đến hết ngày 30/9/2013)",
      "",
      "Chi cục Thuế: thiếu 2/2 chỉ tiêu",
      "- Thu ngân sách (tỷ đồng): mới có một phần, thiếu tháng 7/2013, tháng 8/2013, tháng 9/2013",
      "- Chi ngân sách (tỷ đồng): mới chỉ có số minh họa",
      "",
      "Chưa giao cơ quan báo cáo: thiếu 1/1 chỉ tiêu",
      "- Số chợ (chợ)",
    ].join("\n"),
  );
});

test("on its last day a period is not over, and nothing is late", async () => {
  const { screen } = await shown({ item: "2013-M9" }, "2013-09-30");
  expect([screen?.lines.some(({ isLate }) => isLate), screen?.title]).toEqual([false, "9 tháng 2013: 2 cơ quan còn thiếu 3/4 chỉ tiêu"]);
});

test("one agency alone, in the other language", async () => {
  const { screen } = await shown({ item: "2013-M9", agency: "tnmt" }, "2014-05-01", "en");
  expect(screen?.title).toBe("Jan–Sep 2013: figures for all 1 indicator are in");
  expect(screen?.agencies.map(({ id }) => id)).toEqual(["tnmt", "thue"]);
});

test("the period that opens is the newest of the year's reports that is due", async () => {
  const due = async (today: string) => (await shown({}, today)).scope.period;
  expect([await due("2014-01-01"), await due("2013-12-31"), await due("2013-07-01"), await due("2013-02-01")]).toEqual([
    "2013",
    "2013-M9",
    "2013-H1",
    "2013-Q1",
  ]);
});

test("a set without a plan has no period to report on", () => {
  const none: Answer = { columns: {}, length: 0 };
  expect(reportingScope(none, emptyView, say(), "2014-01-01")).toBeNull();
});

describe("a day set by the reporting regime", () => {
  const regime = (...rows: [who: string | null, how_often: string, due: string][]): Answer => ({
    columns: { who: rows.map(([who]) => who), how_often: rows.map(([, often]) => often), due: rows.map(([, , due]) => due) },
    length: rows.length,
  });
  const dues = regime(
    ["vp;thue", "nine-months", "2013-09-21"],
    ["thue", "monthly", "2013-09-30"],
    [null, "nine-months", "2013-09-01"],
    ["tnmt", "quarterly", "2013-10-05"],
  );
  const late = async (today: string) =>
    (await shown({ item: "2013-M9" }, today, "vi", dues)).screen?.lines.map(({ agency_id, due, isLate }) => [agency_id, due, isLate]);

  test("goes before the period's last day, for the agencies that it names", async () => {
    expect(await late("2013-09-21")).toEqual([
      ["thue", "hạn 21/9/2013", false],
      [null, null, false],
      ["tnmt", null, false],
    ]);
    expect(await late("2013-09-22")).toEqual([
      ["thue", "hạn 21/9/2013", true],
      [null, null, false],
      ["tnmt", null, false],
    ]);
    expect(await late("2013-10-01")).toEqual([
      ["thue", "hạn 21/9/2013", true],
      [null, null, true],
      ["tnmt", null, false],
    ]);
  });

  test("is told in the title, beneath it and in the list", async () => {
    const { screen } = await shown({ item: "2013-M9" }, "2013-09-22", "vi", dues);
    expect(screen?.title).toBe("9 tháng 2013: 1 cơ quan chậm báo cáo, thiếu 2/4 chỉ tiêu");
    expect(screen?.subtitle).toMatch(/^Chậm là quá hạn trong chế độ báo cáo/);
    expect(screen?.text).toContain("Chi cục Thuế (hạn 21/9/2013): thiếu 2/2 chỉ tiêu");
  });

  test("is the nearest to the period's last day, of reports as often as it is long; a deadline far off is another's", () => {
    const days = regime(
      ["a", "monthly", "2013-01-21;2013-02-21;2013-03-21"],
      ["a", "yearly", "2012-12-31;2013-11-15;2013-12-21"],
      ["a", "quarterly", "2013-Q2;quarterly"],
    );
    const of = (period: string) => dueDays(days, period)("a");
    expect(["2013-02", "2013-04", "2013", "2014", "2013-Q2", "2013-Q3", "2013-H1"].map(of)).toEqual([
      "2013-02-21",
      null,
      "2013-12-21",
      null,
      "2013-06-30",
      null,
      null,
    ]);
  });
});
