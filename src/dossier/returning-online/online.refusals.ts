import type { RefusalTexts } from '#platform'

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })
const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

const kept = { vi: 'Chưa lưu tệp nào.', en: 'Nothing was saved.' }

/** Said of signed files, and of returning a result online. */
export const onlineRefusals = {
  'no-electronic-result': conflict(
    'Chưa có bản điện tử đã ký số cho mọi kết quả của hồ sơ này nên không trả trực tuyến được. Hãy chọn «Đính kèm kết quả điện tử» trước, hoặc trả tại quầy, gửi bưu chính.',
    'Not every result of this dossier is there as a digitally signed file, so it cannot be returned online. Attach the electronic result first, or hand it over at the counter or by post.',
  ),
  'unknown-authority': conflict(
    'Chữ ký số của kết quả toàn vẹn nhưng chưa kiểm được tổ chức cấp chứng thư, nên chưa trả trực tuyến được. Đề nghị quản trị thêm tổ chức đó rồi chọn «Đính kèm kết quả điện tử» để kiểm tra lại, hoặc trả tại quầy.',
    'The signatures of the result hold, but the authority of their certificates is not known here, so it cannot be returned online. Ask the administrator to add the authority and check again, or hand it over at the counter.',
  ),
  'paper-only-result': conflict(
    'Kết quả của thủ tục này chỉ có bản giấy, không trả trực tuyến. Hãy chọn trả tại quầy hoặc qua bưu chính.',
    'The result of this procedure exists on paper only and is not returned online. Choose the counter or the post.',
  ),
  'nobody-can-fetch': conflict(
    'Người nhận mở bản điện tử bằng mã gửi đến điện thoại hoặc thư điện tử, mà hệ thống chưa có kênh gửi tin hoặc hồ sơ chưa có số di động, thư điện tử. Hãy bổ sung liên hệ, hoặc trả tại quầy.',
    'Whoever receives it opens the file with a code sent by message, and no way to send messages is set up, or the dossier has no mobile number or e-mail. Add one, or hand the result over at the counter.',
  ),
  'no-paper-result': conflict(
    'Kết quả này chỉ có bản điện tử đã ký số, không có bản giấy để chuyển. Hãy chuyển điện tử.',
    'This result was signed electronically alone: there is no paper to pass on. Pass on electronically.',
  ),
  'return-unchanged': wrong('Cách nhận kết quả đã là như vậy.', 'The result is returned in this way already.'),
  'post-needs-address': wrong(
    'Chưa có địa chỉ của chủ hồ sơ để gửi bưu chính. Hãy bổ sung địa chỉ trước.',
    'There is no address to post it to. Enter the address of the owner first.',
  ),
  'which-result': wrong(
    'Hồ sơ có nhiều kết quả: hãy chọn tệp này là của kết quả nào.',
    'The dossier has several results: say whose this file is.',
  ),
  'no-signed-file': wrong(
    'Hãy chọn tệp PDF đã ký số của kết quả.',
    'Please choose the digitally signed PDF of the result.',
  ),
  'no-original-left': conflict(
    'Không còn bản giấy nào của kết quả phải trao: kết quả không có bản giấy, hoặc đã trao.',
    'No paper of the result is left to give: there is none, or it was given.',
  ),
  'one-signed-file': wrong(
    'Mỗi kết quả là một tệp PDF đã ký số. Hãy chọn đúng một tệp.',
    'Each result is one signed PDF. Please choose one file.',
  ),
  'pdf-unsigned': wrong(
    `Tệp PDF này chưa có chữ ký số. ${kept.vi} Hãy ký số bằng thiết bị của cơ quan rồi gửi lại.`,
    `This PDF bears no digital signature. ${kept.en} Sign it with the agency’s device and send it again.`,
  ),
  'pdf-changed': wrong(
    `Tệp đã bị thay đổi sau khi ký số. ${kept.vi} Hãy lấy lại bản gốc đã ký, không mở rồi lưu lại bằng phần mềm khác.`,
    `The file was changed after it was signed. ${kept.en} Take the signed original again, without saving it from another program.`,
  ),
  'signature-partial': wrong(
    `Chữ ký số chỉ phủ một phần của tệp. ${kept.vi} Hãy ký lại toàn bộ văn bản rồi gửi lại.`,
    `The digital signature covers only a part of the file. ${kept.en} Sign the whole document and send it again.`,
  ),
  'signature-broken': wrong(
    `Chữ ký số không hợp lệ hoặc thuộc loại hệ thống không đọc được. ${kept.vi} Hãy ký lại theo chuẩn PAdES (CMS tách rời, SHA-256) rồi gửi lại.`,
    `The digital signature does not hold or is of a kind that is not read here. ${kept.en} Sign again by PAdES (detached CMS, SHA-256) and send it.`,
  ),
  'signature-weak': wrong(
    `Chữ ký số dùng SHA-1 hoặc MD5, không còn an toàn. ${kept.vi} Hãy ký lại bằng SHA-256 rồi gửi lại.`,
    `The digital signature uses SHA-1 or MD5, which are not safe any more. ${kept.en} Sign again with SHA-256.`,
  ),
  'certificate-expired': {
    status: 422,
    vi: (f) =>
      `Chứng thư số của người ký không còn hoặc chưa có hiệu lực khi ký (hiệu lực đến ${f.vi ?? f.until}). ${kept.vi} Hãy ký lại bằng chứng thư còn hiệu lực.`,
    en: (f) =>
      `The certificate of the signer was not in force when it signed (in force until ${f.en ?? f.until}). ${kept.en} Sign again with one that is.`,
  },
  'fetch-link-ended': {
    status: 404,
    vi: () =>
      'Trang tải kết quả này đã hết hạn hoặc không đúng. Hãy quét lại mã QR trên giấy hẹn, hoặc vào «Tra cứu hồ sơ» và nhập mã hồ sơ với số phiếu.',
    en: () =>
      'This page has ended or is wrong. Scan the QR code on your slip again, or go to “Track a dossier” and enter the code and the slip number.',
  },
} as const satisfies RefusalTexts
