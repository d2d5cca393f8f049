### 텔레그램이 명령 옆에 보여 주는 말

about-help = 할 수 있는 일과 눌러 볼 예
about-undo = 방금 한 일 되돌리기
about-language = 언어 바꾸기
about-invite = 직원 초대 (사장)
about-settings = 회사 설정 (사장)
about-staff = 직원 보기 (사장)
