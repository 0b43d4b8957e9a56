import type { Problem, ProblemCode } from "../../problem.ts";

/** What a fault is, and what to do about it: one sentence each. */
export interface ProblemWords {
  what: (problem: Problem) => string;
  todo: string;
}

/** Words of the list of problems. */
export const problems = {
  title: (name: string) => `Chưa mở được “${name}”`,
  subtitle: (errors: number) => `${errors} chỗ cần sửa. Chưa nạp gì; bộ dữ liệu đang mở vẫn như cũ. Sửa trong tệp rồi mở lại.`,
  warningsTitle: (name: string) => `Đã mở “${name}”, có vài điểm nên xem`,
  warningsSubtitle: (warnings: number) => `${warnings} điểm đáng ngờ; dữ liệu vẫn được nạp đủ.`,
  file: "Tệp",
  row: "Dòng",
  column: "Cột",
  found: "Đang ghi",
  what: "Lỗi",
  todo: "Cách sửa",
  error: "Lỗi",
  warning: "Nên xem",
  more: (rest: number) => `và ${rest} chỗ khác`,
  dismiss: "Đóng danh sách",
  blank: "(trống)",
  codes: {
    unreadableFile: { what: () => "Không đọc được tệp.", todo: "Kiểm tra tệp có mở được không, có đặt mật khẩu không, rồi chọn lại." },
    notAZip: {
      what: () => "Đây không phải tệp .zip, hoặc tệp bị hỏng khi tải.",
      todo: "Tải hoặc xin lại tệp; hoặc giải nén rồi mở thư mục.",
    },
    tooLarge: { what: ({ wanted }) => `Lớn hơn mức cho phép (${wanted}).`, todo: "Tách bộ dữ liệu, hoặc bỏ các tệp không thuộc gói." },
    missingDescriptor: {
      what: () => "Không có tệp datapackage.json, là tệp mô tả gói dữ liệu.",
      todo: "Mở đúng thư mục hoặc tệp .zip của gói; gói do ứng dụng lưu luôn có tệp này.",
    },
    brokenDescriptor: {
      what: ({ wanted }) => `Tệp mô tả gói không đúng${wanted ? `: cần ${wanted}` : ""}.`,
      todo: "Sửa datapackage.json theo một bản sao do ứng dụng lưu.",
    },
    newerFormat: {
      what: ({ found }) => `Gói theo định dạng mới hơn (${found}).`,
      todo: "Tải lại trang để lấy bản mới của ứng dụng rồi mở lại.",
    },
    missingTable: { what: ({ wanted }) => `Thiếu bảng ${wanted}.`, todo: "Thêm tệp CSV của bảng này và ghi nó vào datapackage.json." },
    unknownTable: {
      what: ({ found }) => `Không có bảng nào tên là “${found}”.`,
      todo: "Sửa tên bảng trong datapackage.json, hoặc bỏ dòng đó.",
    },
    unlistedFile: {
      what: () => "Tệp có trong gói nhưng không ghi trong datapackage.json, nên không được đọc.",
      todo: "Ghi tệp vào datapackage.json, hoặc bỏ tệp.",
    },
    wrongDelimiter: { what: () => "Các cột không ngăn bằng dấu phẩy.", todo: "Lưu lại thành CSV UTF-8 ngăn bằng dấu phẩy." },
    brokenQuotes: { what: () => "Dấu ngoặc kép mở mà không đóng.", todo: "Thêm dấu ngoặc kép còn thiếu ở dòng này." },
    missingColumn: { what: ({ column }) => `Thiếu cột ${column}.`, todo: "Thêm cột với đúng tên này ở dòng đầu." },
    unknownColumn: { what: ({ column }) => `Không có cột nào tên là ${column}.`, todo: "Sửa tên cột, hoặc bỏ cột." },
    duplicateColumn: { what: ({ column }) => `Cột ${column} có hai lần.`, todo: "Giữ một cột, bỏ cột kia." },
    wrongCellCount: {
      what: ({ wanted }) => `Số ô của dòng không đúng${wanted ? ` (cần ${wanted})` : ""}.`,
      todo: "Xem dấu phẩy thừa hoặc thiếu; chữ có dấu phẩy phải đặt trong ngoặc kép.",
    },
    missing: { what: () => "Ô bắt buộc mà để trống.", todo: "Điền ô này." },
    notText: { what: () => "Ô này phải là chữ.", todo: "Ghi lại ô dưới dạng chữ." },
    notANumber: { what: () => "Ô này phải là số.", todo: "Ghi số với dấu chấm thập phân, không ngăn hàng nghìn: 44425.2." },
    notADay: { what: () => "Ô này phải là ngày.", todo: "Ghi ngày dạng năm-tháng-ngày: 2013-09-30." },
    notAPeriod: { what: () => "Ô này phải là kỳ.", todo: "Ghi 2013, 2013-Q1, 2013-06, 2013-H1, 2013-M9 hoặc 2008/2010." },
    notADeadline: {
      what: () => "Không đọc được thời hạn.",
      todo: "Ghi ngày (2013-09-30), kỳ (2013-Q1), hoặc thuong-xuyen; nhiều hạn ngăn bằng dấu chấm phẩy.",
    },
    notAFlag: { what: () => "Ô này chỉ nhận 1 (có) hoặc 0 (không).", todo: "Ghi 1 hoặc 0, hoặc để trống." },
    unknownWord: {
      what: () => "Từ này không có trong danh sách cho phép của cột.",
      todo: "Dùng một từ của danh sách; xem cột này trong một bản sao do ứng dụng lưu.",
    },
    unknownReference: {
      what: ({ wanted }) => `Không có dòng nào mang mã này trong bảng ${wanted}.`,
      todo: "Sửa mã, hoặc thêm dòng còn thiếu vào bảng kia.",
    },
    duplicateKey: { what: () => "Hai dòng cùng một mã.", todo: "Giữ một dòng, hoặc đổi mã của dòng kia." },
    backwardsInterval: {
      what: ({ wanted }) => `Ngày cuối không sau ngày đầu (cần ${wanted}).`,
      todo: "Sửa một trong hai ngày; ngày cuối là ngày liền sau khoảng.",
    },
    boundWithoutFigure: {
      what: ({ wanted }) => `Kế hoạch loại ${wanted} mà không có mức.`,
      todo: "Điền mức thấp (low) hoặc mức cao (high) như cột yêu cầu.",
    },
    lowAboveHigh: { what: ({ wanted }) => `Mức thấp lớn hơn mức cao (cần ${wanted}).`, todo: "Đổi chỗ hoặc sửa hai mức." },
    circularParts: { what: () => "Các dòng là phần của nhau thành một vòng.", todo: "Bỏ một mã ở cột này để hết vòng." },
    partsDoNotSum: {
      what: ({ wanted }) => `Các phần “trong đó” cộng lại được ${wanted}, khác số tổng.`,
      todo: "Đối chiếu với văn bản; nếu văn bản in như vậy thì ghi rõ ở cột note.",
    },
    unknownChangeSet: { what: () => "Không có lần cập nhật nào mang mã này.", todo: "Thêm dòng vào change_sets.csv, hoặc sửa mã." },
    unknownCancel: {
      what: () => "Lần cập nhật cần hoàn tác không có ở đây.",
      todo: "Thêm lần cập nhật đó vào change_sets.csv, hoặc sửa mã ở cột cancels.",
    },
    damagedRecord: {
      what: ({ column }) => `Một lần cập nhật đã lưu bị hỏng (${column}), nên không được tính.`,
      todo: "Lưu bản sao và báo cho người hỗ trợ; có thể mở lại từ bản sao cũ.",
    },
    unsupportedFile: {
      what: () => "Loại tệp này không đọc được.",
      todo: "Dùng Excel, CSV, Word (.docx) hoặc gói dữ liệu; với PDF thì xin bản Word hoặc Excel.",
    },
    lockedFile: { what: () => "Tệp có mật khẩu.", todo: "Mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại." },
    brokenText: {
      what: () => "Có chữ không đọc được vì tệp lẫn nhiều bảng mã.",
      todo: "So chữ ở ô này với bản gốc; nếu sai, lưu lại tệp theo CSV UTF-8.",
    },
    longCell: { what: () => "Chữ trong ô quá dài, chỉ đọc phần đầu.", todo: "Rút ngắn ô, hoặc bỏ qua nếu đó là ghi chú." },
    noTable: {
      what: () => "Không thấy bảng số liệu nào ở đây.",
      todo: "Chọn trang tính có bảng, hoặc chỉ dòng tiêu đề và các cột bằng tay.",
    },
    formulaError: { what: () => "Ô là lỗi công thức.", todo: "Sửa công thức trong tệp rồi nhập lại, hoặc gõ số vào dòng này." },
    uncomputedFormula: { what: () => "Ô là công thức chưa có kết quả.", todo: "Mở tệp bằng Excel, lưu lại để có kết quả, rồi nhập lại." },
    outOfRange: { what: () => "Số lớn quá mức có thể có.", todo: "Xem lại ô trong tệp." },
    noName: { what: () => "Dòng có số mà không có tên chỉ tiêu.", todo: "Ghi tên chỉ tiêu, hoặc bỏ dòng này." },
    noInterval: { what: () => "Không rõ số ở cột này là của kỳ nào.", todo: "Chọn năm và kỳ cho cột." },
  } satisfies Record<ProblemCode, ProblemWords> as Record<ProblemCode, ProblemWords>,
};
