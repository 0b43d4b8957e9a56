import { expect, type Page } from "@playwright/test";

/** The states of each screen that look different, by the hash under which they stand. */
export const screensOf = {
  "ca-nuoc": [
    "#/",
    "#/ca-nuoc/tong-quan?ky=2023",
    "#/ca-nuoc/tong-quan?ky=2023&bang=1",
    "#/ca-nuoc/tong-quan?ky=2026",
    "#/ca-nuoc/tong-quan?ky=2024&linh-vuc=moi-truong",
    "#/ca-nuoc/linh-vuc?ky=2019",
    "#/ca-nuoc/linh-vuc?ky=2023&linh-vuc=kinh-te&bang=1",
    "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013",
    "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2019&bang=1",
    "#/ca-nuoc/van-ban",
    "#/ca-nuoc/van-ban?van-ban=nq-32-2012-qh13",
    "#/ca-nuoc/trinh-chieu?ky=2023",
    "#/ca-nuoc/chi-tieu?chi-tieu=khong-co",
    "#/ca-nuoc/bao-cao?ky=2023",
    "#/khong-co/tong-quan",
  ],
  "quan-2": [
    "#/",
    "#/quan-2/tong-quan",
    "#/quan-2/tong-quan?bang=1",
    "#/quan-2/tong-quan?ky=2008/2010",
    "#/quan-2/linh-vuc",
    "#/quan-2/linh-vuc?linh-vuc=dau-tu",
    "#/quan-2/chi-tieu?chi-tieu=von-xdcb-ngan-sach",
    "#/quan-2/chi-tieu?chi-tieu=ho-ngheo&ky=2013",
    "#/quan-2/van-ban",
    "#/quan-2/van-ban?van-ban=qd-02-2008",
    "#/quan-2/van-ban?van-ban=qd-02-2013&tim=phuong",
    "#/quan-2/co-quan?ky=2013&muc=2013-M9",
    "#/quan-2/lich-bao-cao?den=2013-06-16&muc=2013.III.5.r1~2013-06-21",
    "#/quan-2/lich-bao-cao?den=2013-06-16&dang=month&loai=tasks",
    "#/quan-2/lich-bao-cao?den=2013-06-16&dang=regime",
    "#/quan-2/don-vi?ky=2013",
    "#/quan-2/don-vi?ky=2013&co-quan=p-kinh-te",
    "#/ca-nuoc/lich-bao-cao",
    "#/quan-2/trinh-chieu?sang=1",
    "#/quan-2/nhiem-vu?den=2013-10-01&van-ban=qd-02-2013&muc=2013.II.4.1.01~2",
    "#/quan-2/nhiem-vu?den=2013-10-01&dang=timeline",
    "#/quan-2/nhiem-vu?den=2013-10-01&dang=calendar",
    "#/quan-2/cong-trinh?den=2013-10-01&muc=2013.truong-th-an-phu",
    "#/quan-2/cong-trinh?den=2013-10-01&dang=timeline",
    "#/quan-2/cong-trinh?den=2013-10-01&dang=funding",
    "#/quan-2/cong-trinh?den=2013-10-01&dang=ward",
    "#/quan-2/cong-trinh?den=2013-10-01&dang=counts",
    "#/quan-2/don-vi?ky=2013&den=2013-10-01&so-sanh=p-kinh-te;cong-an;van-phong",
    "#/quan-2/tong-ket?ky=2013",
    "#/quan-2/ke-hoach-sau?ky=2013",
    "#/quan-2/ke-hoach-sau?dang=programme",
    "#/quan-2/ke-hoach-sau?ky=2013&dang=trial",
  ],
  "quan-2-minh-hoa": [
    "#/",
    "#/quan-2/tong-quan",
    "#/quan-2/tong-quan?trong-nam=1",
    "#/quan-2/linh-vuc?ky=2013",
    "#/quan-2/linh-vuc?ky=2013&linh-vuc=dau-tu&bang=1",
    "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013&nhip=months",
    "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013&nhip=years",
    "#/quan-2/chi-tieu?chi-tieu=von-xdcb-ngan-sach&ky=2013&bang=1",
    "#/quan-2/van-ban?van-ban=qd-02-2013&tim=thu",
    "#/quan-2/bao-cao?ky=2013&muc=2013-M9",
  ],
} as const;

/** The screens of who does what by when, in their several forms. */
export const workScreens: readonly string[] = screensOf["quan-2"].filter((hash) =>
  /\/(nhiem-vu|cong-trinh|don-vi|lich-bao-cao|tong-ket|ke-hoach-sau)\b/.test(hash),
);

/** The same view in a language. */
export const hashIn = (hash: string, language: "vi" | "en"): string => `${hash}${hash.includes("?") ? "&" : "?"}ngon-ngu=${language}`;

/** All that the page asked is answered and painted. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/^(Đang mở số liệu|Opening the figures)/);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

export async function show(page: Page, hash: string): Promise<void> {
  await page.goto(hash);
  await settled(page);
}

/** The made-up figures of Quận 2 are in, and its overview is shown. */
export async function showWithSample(page: Page): Promise<void> {
  await page.goto("#/quan-2/tong-quan");
  await page.getByRole("button", { name: "Nạp số liệu minh họa" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
}

/** A new set of a ward for 2026, with nothing in it; its first indicator is asked for. */
export async function makeSet(page: Page, name: string): Promise<void> {
  await page.goto("#/");
  await page.getByRole("button", { name: "Lập bộ mới…" }).click();
  await page.getByLabel("Tên").fill(name);
  await page.getByLabel("Từ năm").fill("2026");
  await page.getByLabel("Đến năm").fill("2026");
  await page.getByLabel("Địa bàn").fill("Phường An Khánh");
  await page.getByLabel("Cấp", { exact: true }).fill("phường");
  await page.getByRole("button", { name: "Lập", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Chỉ tiêu mới" })).toBeVisible();
}
