/** A report as an agency sends it: made-up figures, three of them ready, the rest in want of a word from the officer. */
export const nineMonths = {
  name: "bao-cao-9-thang-2013.csv",
  text: `ỦY BAN NHÂN DÂN QUẬN 2,,,,,
PHÒNG TÀI CHÍNH - KẾ HOẠCH,,,,,
TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI 9 THÁNG NĂM 2013,,,,,
TT,Chỉ tiêu,ĐVT,KH năm 2013,TH 9 tháng 2013,% KH
I,KINH TẾ,,,,
1,Thu ngân sách nhà nước,Triệu đồng,"921.100","640.500","69,5"
2,Doanh thu thương mại - dịch vụ,Tỷ đồng,"44.425,2","31.842,0","71,7"
II,XÃ HỘI,,,,
3,Số lao động được giải quyết việc làm,Lao động,"6.000","4.452","74,2"
,,,,,
,,,,TM. ỦY BAN NHÂN DÂN,
`,
};

/** A long table: one figure a row. */
export const longTable = (rows: number) => ({
  name: "bang-dai.csv",
  text: ["Chỉ tiêu;ĐVT;Kỳ;Thực hiện", ...Array.from({ length: rows }, (_, at) => `Việc số ${at + 1};vụ;2013;${at + 1}`)].join("\n"),
});
