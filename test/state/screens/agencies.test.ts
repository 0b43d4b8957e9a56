import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../../src/db/database.ts";
import { answer } from "../../../src/db/questions.ts";
import type { Answer } from "../../../src/model/answer.ts";
import { agenciesQuestions, agenciesScreen, reportedQuestion, reportingScope } from "../../../src/state/screens/agencies.ts";
import { emptyView, type View } from "../../../src/state/view.ts";
import { actual, changeSet, engine, ground, plan, target } from "../../db/plan.ts";
import { say } from "../scores.ts";

let db: Database;
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

async function shown(view: Partial<View>, today: string, locale: "vi" | "en" = "vi") {
  const looked = { ...emptyView, ...view };
  const scope = reportingScope(answers.periods, looked, say(locale), today);
  if (scope === null) throw new Error("no plan");
  const reported = await answer(db, reportedQuestion(scope).reported);
  return { scope, screen: agenciesScreen(scope, { ...answers, reported }, looked, say(locale), today) };
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
  expect([screen?.isLate, screen?.title]).toEqual([false, "9 tháng 2013: 2 cơ quan còn thiếu 3/4 chỉ tiêu"]);
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
