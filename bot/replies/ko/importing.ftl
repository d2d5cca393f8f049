### fasta import: 행마다 한 일

import-progress = 가져오는 중
import-head = { $name } · { $format } 시트
import-counts = 신규 { $new }건, 변경 { $changed }건, 그대로 { $unchanged }건, 중복 { $repeated }건, 오류 { $wrong }건
import-dry-run = 미리보기예요. 아무것도 바꾸지 않았어요.
import-nothing-good = 가져올 수 있는 행이 하나도 없어요. 위의 오류를 고쳐 주세요.
import-order = 주문 { $subject }
import-order-unnumbered = 주문
import-product = 상품 { $subject }
import-product-unnumbered = 상품
import-new = { $row }행: { $what } 신규 { $changes }
import-changed = { $row }행: { $what } 변경 { $changes }
import-unchanged = { $row }행: { $what } 그대로 { $changes }
import-repeated = { $row }행: 앞 행과 같아서 건너뜀
import-no-invoice = (송장 칸: { $words })
import-wrong = 오류 { $text }
import-warning = 주의: { $text }
