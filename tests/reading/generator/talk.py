"""What people say: words and phrases for every part of a line, with what each should be read as."""

from typing import Any, NamedTuple

Slots = dict[str, Any]


class Said(NamedTuple):
    """Words, and the slots they should become."""

    words: str
    slots: Slots


MALLS_KO = {
    "쿠팡": "coupang",
    "네이버": "naver",
    "스스": "naver",
    "스마트스토어": "naver",
    "11번가": "elevenst",
    "지마켓": "gmarket",
    "G마켓": "gmarket",
    "옥션": "auction",
    "카페24": "cafe24",
    "지그재그": "zigzag",
    "에이블리": "ably",
    "브랜디": "brandi",
    "무신사": "musinsa",
    "W컨셉": "wconcept",
    "29CM": "cm29",
    "카카오": "kakao",
    "톡스토어": "kakao",
    "롯데온": "lotteon",
    "쓱": "ssg",
    "SSG": "ssg",
    "GS샵": "gsshop",
    "인터파크": "interpark",
    "현대H몰": "hmall",
}
MALLS_EN = {
    "coupang": "coupang",
    "Coupang": "coupang",
    "naver": "naver",
    "smartstore": "naver",
    "11st": "elevenst",
    "gmarket": "gmarket",
    "auction": "auction",
    "cafe24": "cafe24",
    "zigzag": "zigzag",
    "ably": "ably",
    "brandi": "brandi",
    "musinsa": "musinsa",
    "wconcept": "wconcept",
    "29cm": "cm29",
    "kakao": "kakao",
    "lotteon": "lotteon",
    "ssg": "ssg",
    "gs shop": "gsshop",
    "interpark": "interpark",
    "hmall": "hmall",
}
CHANNELS_KO = {"매장출고": "store", "페어리": "fairy", "패션쇼크": "fashion_shock", "골디": "goldi"}
CHANNELS_EN = {
    "store": "store",
    "walk-in": "store",
    "fairy": "fairy",
    "fashion shock": "fashion_shock",
    "goldi": "goldi",
}
COURIERS = {
    "CJ": "cj",
    "CJ대한통운": "cj",
    "한진": "hanjin",
    "한진택배": "hanjin",
    "롯데택배": "lotte",
    "우체국": "epost",
    "로젠": "logen",
    "경동": "kdexp",
}
STATUSES_KO = {
    "신규주문": "new",
    "송장등록": "invoiced",
    "출고완료": "shipped",
    "취소요청": "cancel_requested",
    "취소완료": "cancelled",
    "반품요청": "return_requested",
    "반품완료": "returned",
}
STATUSES_EN = {
    "new orders": "new",
    "shipped orders": "shipped",
    "cancel requests": "cancel_requested",
    "cancelled orders": "cancelled",
    "return requests": "return_requested",
    "returned orders": "returned",
}

SHOW_KO = (
    "",
    "보여줘",
    "보여주세요",
    "조회",
    "조회해줘",
    "좀 보여줘",
    "알려줘",
    "뽑아줘",
    "확인해줘",
    "보여줄래?",
    "띄워줘",
    "찾아줘",
    "목록",
    "리스트 좀",
    "보고 싶은데",
    "알고 싶습니다",
    "봐주실래요?",
    "확인 부탁드립니당",
    "보여주실 수 있으세요?",
    "있는지 궁금해서요",
    "공유 부탁드려요",
    "좀요",
)
SHOW_EN = ("show me", "list", "show", "pull up", "can you show", "give me", "please show", "")
ASK_KO = (
    "",
    "해줘",
    "해주세요",
    "좀 해줘",
    "부탁해",
    "부탁드려요",
    "부탁합니다",
    "처리해줘",
    "ㄱㄱ",
    "해 줘",
    "좀 해 주세요",
    "해줄래?",
    "해주실 수 있나요?",
    "가능할까요?",
    "요청드립니다",
    "처리 부탁드립니다",
    "바랍니다",
    "좀요",
    "할게요",
    "해주세욤",
    "부탁드립니당",
    "부탁드려도 될까요?",
    "해주실 수 있으세요?",
    "해주시기 바랍니다",
    "해라",
)
ASK_EN = (
    "please {}",
    "{}",
    "can you {}",
    "could you {} please",
    "{} pls",
    "pls {}",
    "hi, {}",
    "{} thanks",
    "i need to {}",
)
GREETINGS_EN = ("hey there, ", "hi team, ", "good morning! ", "hello everyone - ", "morning all, ", "yo ")
SOFTENERS_EN = (
    "sorry to bother you, ",
    "sorry for the trouble but ",
    "quick question - ",
    "quick one: ",
    "no rush, ",
    "when you get a sec, ",
    "when u have a moment ",
    "if you don't mind, ",
    "whenever you're free, ",
    "not urgent but ",
    "small request, ",
    "not a big deal but ",
    "sorry for the late message, ",
    "need a favor: ",
    "got a sec? ",
    "you there? ",
    "hope you're well. ",
    "at your convenience, ",
)
CLOSERS_EN = (
    " when you get a chance",
    " when u get a sec",
    " when you're free",
    " whenever you have time",
    " as soon as you can",
    ", thank you so much",
    ", thanks a lot",
    " thx in advance",
    " please and thank you",
    ", no rush at all",
    ". thanks for your help",
    ", much appreciated",
    ", would be great",
    " rn",
    " asap pls",
    ", no worries if not",
    " much obliged",
    " before lunch",
    " thx bye",
    ", i'd appreciate it",
)
SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함"
    "변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경사부가복태목형피두감빈동온사호좌갈엽팽간탄점시송설옥곡봉황보"
)
GIVEN = (
    "민지",
    "서연",
    "하린",
    "도윤",
    "지호",
    "가온",
    "예나",
    "유진",
    "수빈",
    "나래",
    "태오",
    "다혜",
    "보검",
    "세린",
    "건우",
)
ROMAN = (
    "kim minji",
    "park jisoo",
    "lee dohyun",
    "choi yuna",
    "jung haein",
    "seo yebin",
    "Kang Dahye",
    "shin taeho",
    "bae suyeon",
)
PRODUCTS = ("A-102", "k-808", "B-7", "TB-222", "M-31", "zz-9012", "QW-75", "R-205")
EMOJI = ("", "", "", "", " 🙏", "!!", " ㅎㅎ", " ~", " ^^", " ㅠㅠ")
GREETINGS_KO = ("", "", "", "안녕하세요 ", "저기요 ", "혹시 ", "네 ", "수고하세요 ")
COUNTS_KO = {"3개": 3, "열 장": 10, "두 벌": 2, "5장": 5, "한 켤레": 1, "네 개": 4, "12족": 12, "스무 장": 20, "x3": 3}
COUNTS_EN = {"3pcs": 3, "x2": 2, "5 pcs": 5, "2 pieces": 2, "x10": 10}
AMOUNTS_KO = {
    "3.5만": 35000,
    "3만5천": 35000,
    "삼만오천원": 35000,
    "35,000원": 35000,
    "35k": 35000,
    "12만": 120000,
    "1,250,000": 1250000,
    "3만5": 35000,
    "만이천원": 12000,
    "십사만원": 140000,
    "칠만 오천 원": 75000,
    "₩48,000": 48000,
    "2만 8천원": 28000,
    "99,000": 99000,
    "백이십만원": 1200000,
}
AMOUNTS_EN = {"35k": 35000, "35,000 won": 35000, "₩48,000": 48000, "120,000": 120000, "2.8만": 28000, "84000": 84000}
MEMOS = (
    "고객이 내일 전화 주기로 함",
    "문 앞에 놔달라고 하심",
    "사이즈 교환 원함",
    "11월 3일 재방문 예정",
    "취소하지 말라고 하심",
    "ring the bell twice",
    "customer will call on friday",
)
TALK = (
    "점심 뭐 먹지",
    "오늘 날씨 어때",
    "회식 언제 해요",
    "ㅋㅋㅋ 그러게",
    "what's for lunch",
    "who won the game",
    "배고프다",
    "퇴근하고 싶다",
    "복권 당첨되면 좋겠다",
    "품질 좋은 데 추천해줘",
    "tell me a joke",
    "is it raining outside",
    "커피 마실 사람",
    "새해 복 많이 받으세요",
)

WHO_KO = ("고객이", "고객님", "손님이", "손님", "구매자분이", "사장님이", "팀장님이", "대리님이")
ASIDES_KO = (
    "기다리셔",
    "계속 찾으셔서요",
    "기다리고 계세요",
    "기다리고 있어서",
    "물어보셔서",
    "자꾸 재촉하네",
    "궁금해하셔서요",
    "화가 나셨어요",
    "급하대요",
    "난리야",
)
WHO_EN = ("customer", "the customer", "my boss", "the buyer", "our manager")
ASIDES_EN = ("is waiting", "keeps asking", "keeps calling", "is on the phone", "is waiting on the line", "is upset")
"""What goes on around the one who asks, and is no filter."""
